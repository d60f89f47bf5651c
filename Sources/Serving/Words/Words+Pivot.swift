extension Words {
    static let pivot: [Pair] = [
        Pair(
            "pivotIntro", "按统计项、地区、时期和度量排列数值；点击数值可逐级查看构成、来源和经办人。",
            "Figures by statistic, area, period and measure; each number leads to its parts, its source and who brought it."
        ),
        Pair("pivotFaults", "查询条件有误", "The query has faults"),
        Pair("axis_subject", "统计项", "Statistic"),
        Pair("axis_area", "地区", "Area"),
        Pair("axis_period", "时期", "Period"),
        Pair("axis_measure", "度量", "Measure"),
        Pair("pivotSeveral", "按住Ctrl可选多项", "Hold Ctrl to choose several"),
        Pair(
            "pivotPeriod", "如 2020、2016..2020、2024-01/10、latest:5:year",
            "Such as 2020, 2016..2020, 2024-01/10, latest:5:year"),
        Pair("pivotFormula", "公式（可不填）", "Formula (optional)"),
        Pair("pivotRows", "行", "Rows"),
        Pair("pivotColumns", "列", "Columns"),
        Pair("pivotPosition", "回到台账序号（可不填）", "As of ledger position (optional)"),
        Pair("printTable", "打印", "Print"),
        Pair(
            "pivotEmpty", "所选范围内没有数值。请改选口径、地区或时期。",
            "There is no figure in this selection. Choose another basis, area or period."),
        Pair("pivotTotal", "所列地区合计", "Total of areas listed"),
        Pair("pivotLacking", "合计缺", "total without "),
        Pair("parts", "构成", "Parts"),
        Pair(
            "partsCaption", "由下列地区的数值汇总；点击数值查看其来源和经办人",
            "Summed from these areas; each figure leads to its source and reporter"),
        Pair(
            "inputsCaption", "公式所用的数值；点击数值查看其来源和经办人",
            "What the formula reads; each figure leads to its source and reporter"),
        Pair("input", "所用数值", "Read by the formula"),
        Pair("formula", "计算公式", "Formula"),
        Pair("formulaSteps", "计算步骤", "Steps"),
        Pair("calculated", "按公式计算", "calculated by a formula"),
        Pair("lines", "其中项", "Of which"),
        Pair(
            "linesCaption", "其中项之间可能重叠，也可能不全，不作合计",
            "These lines may overlap or leave something out; they are not summed"),
        Pair("shareOfTotal", "占总数（%）", "Share of the total (%)"),
        Pair("linesFit", "其中项简单相加与总数一致（在四舍五入范围内）。", "The lines happen to add up to the total, within rounding."),
        Pair("note", "说明", "Note"),
        Pair("summed", "下级汇总", "summed from below"),
        Pair("partial", "下级未报齐", "not all below have reported"),
        Pair("unitIs", "单位：", "unit: "),
        Pair(
            "pivotNote", "合计只用于可按地区相加的统计项；比率按分子、分母重新计算，增速以公布数为准，不作平均；位次仅供查阅。",
            "Totals only of what adds up over areas; ratios by numerator and denominator; growth as published, never averaged."
        ),
    ]
}

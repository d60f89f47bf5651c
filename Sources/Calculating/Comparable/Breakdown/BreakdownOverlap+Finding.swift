import Planning

extension BreakdownOverlap {
    /// 其中项: the lines are not parts.
    var overlapFinding: Finding {
        let isOverlap = amount > 0
        return Finding(
            .warning, code: "breakdown.overlap",
            message: Bilingual(
                "其中项简单相加为\(sumText)，总数为\(totalText)，\(isOverlap ? "重叠" : "未列部分")\(amountText.chinese)。其中项不作合计。",
                "The lines add up to \(sumText), the total is \(totalText): "
                    + "\(isOverlap ? "an overlap of" : "lines leave out") \(amountText.english). Such lines are not summed."
            ),
            remedy: Bilingual("请按公布的总数引用。", "Quote the published total."))
    }

    /// 分项: parts must add up.
    var residualFinding: Finding {
        Finding(
            .doubt, code: "breakdown.residual",
            message: Bilingual(
                "分项合计\(sumText)与总数\(totalText)相差\(amountText.chinese)，超出四舍五入所能解释的范围。",
                "The parts add up to \(sumText), not to the total \(totalText): a difference of \(amountText.english), "
                    + "more than rounding explains."),
            remedy: Bilingual(
                "请核对分项是否重叠或遗漏；若为其中项，请注明。", "Check for overlap or omission; mark lines that are not parts."))
    }
}

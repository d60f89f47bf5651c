public import Evaluating
public import Planning

/// Tables of an evaluation as CSV that Excel and WPS open right: UTF-8 with its mark, no cell that acts as a formula.
///
/// Spreadsheets take `2024-01/11` for a day in January, so that periods also stand in words.
public struct EvaluationCSV {
    private let evaluation: Evaluation
    private let catalogue: Catalogue
    private let language: Language

    /// Writes an evaluation in one language, with the units and bases of a catalogue.
    public init(_ evaluation: Evaluation, _ catalogue: Catalogue, in language: Language) {
        self.evaluation = evaluation
        self.catalogue = catalogue
        self.language = language
    }

    /// The overview: one row for each indicator.
    public var bytes: [UInt8] { CSVWriter(sheet).bytes }

    /// The overview as a sheet: one row for each indicator.
    public var sheet: Sheet {
        let head = [
            Bilingual("序号", "No."), Bilingual("指标", "Indicator"), Bilingual("目标", "Target"),
            Bilingual("口径", "Basis"), Bilingual("基期", "Baseline period"), Bilingual("基期值", "Baseline"),
            Bilingual("现值时期", "Current period"), Bilingual("现值", "Current"), Bilingual("应达值", "Expected"),
            Bilingual("单位", "Unit"), Bilingual("来源等级", "Grade"), Bilingual("评级", "Rating"),
            Bilingual("期末判定", "Final"), Bilingual("专家评级", "Expert rating"), Bilingual("理由", "Reason"),
            Bilingual("评估类型", "Evaluation"), Bilingual("数据截至", "Data up to"),
            Bilingual("台账序号", "Ledger position"),
        ]
        return Sheet(
            name: Bilingual("评估", "Evaluation").text(in: language), columns: head.map { $0.text(in: language) },
            rows: evaluation.assessments.map(row))
    }

    private func row(_ assessment: Assessment) -> [CSVCell] {
        let indicator = assessment.indicator
        let measured = assessment.current?.recorded.observation.cell ?? assessment.baseline?.recorded.observation.cell
        let basis = catalogue.basis(measured?.basis ?? indicator.basis)?.name.text(in: language) ?? ""
        let unit = catalogue.statistic(measured?.statistic ?? indicator.statistic)?.unit.text(in: language) ?? ""
        return [
            .text(String(indicator.number)), .text(indicator.id.code), .text(indicator.wording), .text(basis),
            period(assessment.baseline), figure(assessment.baseline), period(assessment.current),
            figure(assessment.current),
            .text(assessment.expectedValue.map { decimalText($0, digits: 1) } ?? ""), .text(unit),
            .text(assessment.current?.grade.rawValue ?? ""), .text(assessment.word.text(in: language)),
            .text(assessment.final?.name.text(in: language) ?? ""),
            .text(assessment.expert?.rating.name.text(in: language) ?? ""),
            .text(assessment.reason.text(in: language)), .text(evaluation.kind.name.text(in: language)),
            .text(evaluation.asOf.description), .text(String(evaluation.position)),
        ]
    }

    private func figure(_ measure: Measure?) -> CSVCell {
        measure.map { .figure($0.figure) } ?? .text("")
    }

    private func period(_ measure: Measure?) -> CSVCell { .text(measure?.period.label(in: language) ?? "") }

    /// Recorded figures with their provenance: one row for each, in columns that an import reads back.
    public static func figures(
        _ recorded: [RecordedObservation], _ catalogue: Catalogue, in language: Language
    ) -> [UInt8] {
        CSVWriter(sheet(of: recorded, catalogue, in: language)).bytes
    }

    /// Recorded figures with their provenance as a sheet.
    public static func sheet(
        of recorded: [RecordedObservation], _ catalogue: Catalogue, in language: Language
    ) -> Sheet {
        let head = [
            Bilingual("统计项", "statistic"), Bilingual("地区", "area"), Bilingual("时期", "period"),
            Bilingual("时期名称", "period in words"), Bilingual("口径", "basis"), Bilingual("数值", "value"),
            Bilingual("单位", "unit"), Bilingual("来源", "source"), Bilingual("等级", "grade"), Bilingual("备注", "note"),
            Bilingual("经办", "actor"), Bilingual("入账时间", "recorded"), Bilingual("台账序号", "position"),
            Bilingual("报送文件", "file"),
        ]
        return Sheet(
            name: Bilingual("来源", "Sources").text(in: language), columns: head.map { $0.text(in: language) },
            rows: recorded.map { row($0, catalogue, language) })
    }

    private static func row(
        _ recorded: RecordedObservation, _ catalogue: Catalogue, _ language: Language
    ) -> [CSVCell] {
        let (observation, cell) = (recorded.observation, recorded.observation.cell)
        return [
            .text(cell.statistic.code), .text(cell.area.code), .text(cell.period.description),
            .text(cell.period.label(in: language)), .text(cell.basis.code),
            observation.figure.map { .figure($0) } ?? .text(Bilingual("撤回", "withdrawn").text(in: language)),
            .text(catalogue.statistic(cell.statistic)?.unit.symbol ?? ""), .text(observation.source.citation),
            .text(observation.source.grade.rawValue), .text(observation.source.note), .text(recorded.provenance.actor),
            .text(recorded.provenance.time), .text(String(recorded.provenance.position)),
            .text(recorded.provenance.object),
        ]
    }
}

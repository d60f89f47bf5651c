public import Evaluating
public import Planning

/// Tables of an evaluation as CSV that Excel and WPS open right: UTF-8 with its mark, no cell that acts as a formula.
public struct EvaluationCSV {
    private let evaluation: Evaluation
    private let language: Language

    /// Writes an evaluation in one language.
    public init(_ evaluation: Evaluation, in language: Language) {
        self.evaluation = evaluation
        self.language = language
    }

    /// The overview: one row for each indicator.
    public var bytes: [UInt8] {
        var writer = CSVWriter(isMarked: true)
        let head = [
            Bilingual("序号", "No."), Bilingual("指标", "Indicator"), Bilingual("目标", "Target"),
            Bilingual("基期值", "Baseline"), Bilingual("现值时期", "Current period"), Bilingual("现值", "Current"),
            Bilingual("来源等级", "Grade"), Bilingual("应达值", "Expected"), Bilingual("评级", "Rating"),
            Bilingual("期末判定", "Final"), Bilingual("专家评级", "Expert rating"), Bilingual("理由", "Reason"),
        ]
        writer.append(head.map { .text($0.text(in: language)) })
        for assessment in evaluation.assessments { writer.append(row(assessment)) }
        return writer.bytes
    }

    private func row(_ assessment: Assessment) -> [CSVCell] {
        [
            .text(String(assessment.indicator.number)), .text(assessment.indicator.id.code),
            .text(assessment.indicator.wording), figure(assessment.baseline),
            .text(assessment.current?.period.description ?? ""), figure(assessment.current),
            .text(assessment.current?.grade.rawValue ?? ""),
            .text(assessment.expectedValue.map { decimalText($0, digits: 1) } ?? ""),
            .text(assessment.word.text(in: language)), .text(assessment.final?.name.text(in: language) ?? ""),
            .text(assessment.expert?.rating.name.text(in: language) ?? ""),
            .text(assessment.reason.text(in: language)),
        ]
    }

    private func figure(_ measure: Measure?) -> CSVCell {
        measure.map { .figure($0.figure) } ?? .text("")
    }

    /// Recorded figures with their provenance: one row for each.
    public static func figures(_ recorded: [RecordedObservation], in language: Language) -> [UInt8] {
        var writer = CSVWriter(isMarked: true)
        let head = [
            Bilingual("统计项", "statistic"), Bilingual("地区", "area"), Bilingual("时期", "period"),
            Bilingual("口径", "basis"), Bilingual("数值", "value"), Bilingual("来源", "source"),
            Bilingual("等级", "grade"), Bilingual("备注", "note"), Bilingual("经办", "actor"),
            Bilingual("入账时间", "recorded"), Bilingual("台账序号", "position"), Bilingual("报送文件", "file"),
        ]
        writer.append(head.map { .text($0.text(in: language)) })
        for each in recorded { writer.append(row(each, language)) }
        return writer.bytes
    }

    private static func row(_ recorded: RecordedObservation, _ language: Language) -> [CSVCell] {
        let observation = recorded.observation
        let withdrawn = Bilingual("撤回", "withdrawn").text(in: language)
        return [
            .text(observation.cell.statistic.code), .text(observation.cell.area.code),
            .text(observation.cell.period.description), .text(observation.cell.basis.code),
            observation.figure.map { .figure($0) } ?? .text(withdrawn), .text(observation.source.citation),
            .text(observation.source.grade.rawValue), .text(observation.source.note), .text(recorded.provenance.actor),
            .text(recorded.provenance.time), .text(String(recorded.provenance.position)),
            .text(recorded.provenance.object),
        ]
    }
}

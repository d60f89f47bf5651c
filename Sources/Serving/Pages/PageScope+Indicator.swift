import Calculating
import Evaluating
import Operating
import Planning

extension PageScope {
    /// The target in the plan's words; English readers see the indicator's name with it.
    func targetWords(_ indicator: Indicator) -> String {
        language == .chinese ? indicator.wording : "\(indicator.name.english) (\(indicator.wording))"
    }

    /// `口径：全口径`, or what stands for it where the source does not say.
    func basisWords(_ indicator: Indicator) -> String {
        let name = catalogue.basis(indicator.basis).map { text($0.name) } ?? indicator.basis.code
        return (words["basis"] ?? "") + (words["colon"] ?? "") + name
    }

    func planCode(of assessment: Assessment) -> String {
        snapshot.plans.first { $0.indicator(assessment.indicator.id) == assessment.indicator }?.id.code ?? ""
    }

    /// The unit of a measure, which for growth targets is that of the growth statistic.
    func unit(of measure: Measure) -> Unit? {
        catalogue.statistic(measure.recorded.observation.cell.statistic)?.unit
    }

    func finalWords(_ assessment: Assessment) -> String? {
        guard let final = assessment.final else {
            return assessment.isProvisional ? Words.text("pending", language) : nil
        }
        return text(final.name) + (assessment.isProvisional ? Words.text("provisional", language) : "")
    }

    func percent(_ fraction: Double) -> String { decimalText(fraction * 100, digits: 1) + "%" }
}

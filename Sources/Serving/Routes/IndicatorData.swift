import Calculating
import Evaluating
import Exchanging
import Operating
import Planning

/// An indicator's page as data: its assessment and every figure of its series.
struct IndicatorData {
    let figures: [RecordedObservation]
    let json: JSONValue

    init(_ assessment: Assessment, _ evaluation: Evaluation, _ snapshot: Snapshot) {
        let cells = snapshot.cells(of: assessment.indicator)
        let facts = snapshot.facts
        figures = cells.compactMap(facts.figure)
        json = [
            "assessment": EvaluationJSON(evaluation, snapshot.catalogue).assessment(assessment),
            "figures": .array(
                cells.map { cell in
                    let history = snapshot.cube.history(of: cell)
                    let versions = history.isEmpty ? [facts.figure(at: cell)].compactMap(\.self) : history
                    return .array(versions.map { EvaluationJSON.recorded($0, snapshot.catalogue) })
                }),
        ]
    }
}

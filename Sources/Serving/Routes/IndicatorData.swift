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
        figures = cells.compactMap(snapshot.cube.figure)
        json = [
            "assessment": EvaluationJSON(evaluation, snapshot.catalogue).assessment(assessment),
            "figures": .array(
                cells.map { cell in
                    .array(snapshot.cube.history(of: cell).map { EvaluationJSON.recorded($0, snapshot.catalogue) })
                }),
        ]
    }
}

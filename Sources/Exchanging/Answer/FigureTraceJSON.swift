public import Calculating
public import Planning

/// A number with all that it comes from as JSON: parts with links, versions with who, when and from which file.
public struct FigureTraceJSON {
    private let trace: FigureTrace
    private let catalogue: Catalogue

    /// Writes a trace with the names of a catalogue.
    public init(_ trace: FigureTrace, _ catalogue: Catalogue) {
        self.trace = trace
        self.catalogue = catalogue
    }

    /// The number with its versions and its parts, each again with theirs.
    public var value: JSONValue { value(trace) }

    private func value(_ trace: FigureTrace) -> JSONValue {
        let cell = trace.cell
        return .object([
            (name: "statistic", value: named(cell.statistic.code, catalogue.statistic(cell.statistic)?.name)),
            (name: "area", value: named(cell.area.code, catalogue.area(cell.area)?.name)),
            (name: "basis", value: named(cell.basis.code, catalogue.basis(cell.basis)?.name)),
            (name: "period", value: named(cell.period.description, cell.period.name)),
            (name: "state", value: .string(trace.value.state)),
            (name: "value", value: number(trace)),
            (name: "unit", value: .text(catalogue.statistic(cell.statistic)?.unit.symbol)),
            (name: "missing", value: trace.value.gap.map { .both($0.message) } ?? .null),
            (name: "lacking", value: .array(trace.value.lacking.map { .string($0.code) })),
            (name: "link", value: .string(FigureAddress.data(of: cell))),
            (name: "formula", value: trace.explanation.map { ExplanationJSON($0).value } ?? .null),
            (name: "versions", value: .array(trace.versions.map { EvaluationJSON.recorded($0, catalogue) })),
            (name: "parts", value: .array(trace.parts.map(value))),
        ])
    }

    private func number(_ trace: FigureTrace) -> JSONValue {
        if let figure = trace.figure?.observation.figure { return .figure(figure) }
        return trace.value.number.map { .number($0) } ?? .null
    }

    private func named(_ code: String, _ name: Bilingual?) -> JSONValue {
        ["code": .string(code), "name": .both(name ?? Bilingual(code, code))]
    }
}

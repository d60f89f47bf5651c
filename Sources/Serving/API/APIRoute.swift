import Planning

/// One address of the API.
struct APIRoute: Sendable {
    /// What is answered there.
    enum Operation: String, Sendable, CaseIterable {
        case figures, figure, statistics, areas, periods, plans, indicators, evaluation
    }

    let operation: Operation
    /// The path below ``APITable/root``, with parameters in braces.
    let path: String
    let summary: Bilingual
    let parameters: [APIParameter]
    let answer: APISchema
    /// The most cells or items that one page may have.
    var mostPerPage = 100_000
    /// How many a page of JSON has where nothing is asked; a file has as many as it may.
    var usualPerPage = 100

    /// The names that may stand behind `?`.
    var queryNames: [String] { parameters.filter { $0.place == .query }.map(\.name) }

    /// Whether the last part of the path is a parameter, so that a suffix must be split from its value.
    var endsInParameter: Bool { path.hasSuffix("}") }
}

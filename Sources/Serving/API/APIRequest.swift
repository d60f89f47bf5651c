import HTTPTypes
import Hummingbird
import Operating
import Planning

/// A request to the API after everything that does not need figures was checked.
struct APIRequest: Sendable {
    let route: APIRoute
    let parameters: QueryParameters
    let path: [String: String]
    let format: APIFormat
    let language: Language
    let limit: Int
    let cursor: APICursor?
    /// The ledger position asked for; nil for the newest.
    let position: Int?
    /// The address without cursor, page size and language: what a cursor is bound to.
    let identity: String
    /// What is wrong so far.
    let faults: [QueryFault]

    init(_ request: Request, _ context: PageContext, _ route: APIRoute, suffix: APIFormat?) throws {
        self.route = route
        language = context.language
        (path, format) = try Self.places(request, context, route, suffix)
        do { parameters = try QueryParameters(text: request.uri.query ?? "") } catch { throw Problem(error) }
        identity = Self.identity(path, route, parameters)
        var reading = Reading(parameters: parameters, route: route)
        reading.checkNames()
        limit =
            reading.number("limit", 1...route.mostPerPage) ?? (format == .json ? route.usualPerPage : route.mostPerPage)
        let asked = reading.number("position", 1...Int.max)
        cursor = reading.cursor(of: identity)
        reading.checkValues()
        position = cursor?.position ?? asked
        faults = reading.faults
    }

    /// Where the page begins.
    var offset: Int { cursor?.offset ?? 0 }

    /// All that the answer of a ledger position depends on.
    func key(at position: Int, today: Day, version: String) -> String {
        "\(version)\n\(position)\n\(today)\n\(format.rawValue)\n\(language.rawValue)\n\(limit)\n\(offset)\n\(identity)"
    }

    /// The address of the next page.
    func address(of next: APICursor) -> String {
        let kept = parameters.pairs.filter { $0.name != "cursor" }.map { (name: $0.name, value: $0.value) }
        let query = kept + [(name: "cursor", value: next.text(of: identity))]
        return place + (route.endsInParameter || format == .json ? "" : ".\(format.rawValue)")
            + PageScope.encoded(query)
    }

    private var place: String {
        path.reduce(APITable.root + route.path) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    private static func places(
        _ request: Request, _ context: PageContext, _ route: APIRoute, _ suffix: APIFormat?
    ) throws -> ([String: String], APIFormat) {
        var path: [String: String] = [:]
        var format = suffix
        let names = route.parameters.filter { $0.place == .path }.map(\.name)
        for name in names {
            var value = try context.require(name)
            if route.endsInParameter, name == names.last, let dot = value.lastIndex(of: "."),
                let named = APIFormat(rawValue: String(value[value.index(after: dot)...]))
            {
                (value, format) = (String(value[..<dot]), named)
            }
            path[name] = value
        }
        guard let format = format ?? APIFormat(accepting: request) else { throw unacceptable }
        return (path, format)
    }

    private static func identity(
        _ path: [String: String], _ route: APIRoute, _ parameters: QueryParameters
    ) -> String {
        let kept = parameters.pairs.filter { !["cursor", "limit", "lang"].contains($0.name) }
        let places = path.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([route.path] + places + kept.map { "\($0.name)=\($0.value)" }).joined(separator: "\n")
    }

    private static let unacceptable = Problem(
        .notAcceptable, code: "not-acceptable",
        detail: Bilingual(
            "只提供JSON、CSV和XLSX。请修改Accept，或在地址后加.json、.csv、.xlsx。",
            "There is JSON, CSV and XLSX. Change Accept, or put .json, .csv or .xlsx behind the address."))

    /// Collects the faults of the parameters that all routes share.
    private struct Reading {
        let parameters: QueryParameters
        let route: APIRoute
        var faults: [QueryFault] = []

        /// A name that the table does not have.
        mutating func checkNames() {
            for pair in parameters.pairs where !route.queryNames.contains(pair.name) {
                let guess = nearest(to: pair.name, among: route.queryNames)
                let known = route.queryNames.joined(separator: "、")
                faults.append(
                    QueryFault(
                        pair.name, pair.value, Bilingual("没有这个参数。", "There is no such parameter."),
                        guess.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                            ?? Bilingual("可用参数：\(known)。", "There are: \(known).")))
            }
        }

        /// Values of parameters that have only a few, and what must not be missing.
        mutating func checkValues() {
            for parameter in route.parameters where parameter.place == .query {
                let values = parameters.values(parameter.name)
                for value in values where !parameter.values.isEmpty && !parameter.values.contains(value) {
                    let known = parameter.values.joined(separator: "、")
                    faults.append(
                        QueryFault(
                            parameter.name, value, Bilingual("不在可选值中。", "This is not one of the values."),
                            Bilingual("可写：\(known)。", "Write one of: \(known).")))
                }
                if parameter.isRequired, values.isEmpty, route.operation != .figures {
                    faults.append(
                        QueryFault(
                            parameter.name, "", Bilingual("缺少此参数。", "This parameter is missing."),
                            Bilingual("如 \(parameter.example)。", "Such as \(parameter.example).")))
                }
            }
        }

        mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
            guard let text = parameters.values(name).first else { return nil }
            if let number = text.utf8.count <= 10 ? Int(text) : nil, range.contains(number) { return number }
            let most =
                range.upperBound == .max
                ? Bilingual("以上", " or more") : Bilingual("至\(range.upperBound)", " to \(range.upperBound)")
            faults.append(
                QueryFault(
                    name, text, Bilingual("须为整数。", "A whole number is wanted."),
                    Bilingual("请写\(range.lowerBound)\(most.chinese)。", "Write \(range.lowerBound)\(most.english).")))
            return nil
        }

        mutating func cursor(of identity: String) -> APICursor? {
            guard let text = parameters.values("cursor").first else { return nil }
            if let cursor = APICursor(text, of: identity) { return cursor }
            faults.append(
                QueryFault(
                    "cursor", text, Bilingual("不是本次查询的翻页位置。", "This is no place of this query."),
                    Bilingual(
                        "请原样使用上一页给出的 nextCursor，其余参数不变。", "Take nextCursor of the last page as it is and keep all else."
                    )))
            return nil
        }
    }
}

public import Planning

/// What is wrong with one parameter of a query, and what to write instead.
public struct QueryFault: Error, Hashable, Sendable {
    /// The parameter.
    public let parameter: String
    /// What was written, shortened; empty when it is missing.
    public let value: String
    /// What is wrong.
    public let message: Bilingual
    /// What to write.
    public let remedy: Bilingual

    /// A fault of a parameter.
    public init(_ parameter: String, _ value: String, _ message: Bilingual, _ remedy: Bilingual) {
        self.parameter = parameter
        self.value = String(value.prefix(80))
        self.message = message
        self.remedy = remedy
    }

    /// The fault as a finding, for the command line.
    public var finding: Finding {
        Finding(
            .error, code: "query.\(parameter)",
            message: Bilingual(
                "参数 \(parameter)“\(value)”：\(message.chinese)", "\(parameter)=“\(value)”: \(message.english)"),
            remedy: remedy)
    }

    /// A code or name that is not defined; the nearest one is suggested.
    static func unknown(
        _ parameter: String, _ value: String, _ what: Bilingual, among known: [String]
    ) -> QueryFault {
        let guess = nearest(to: value, among: known.filter { !$0.isEmpty })
        let first = known.first ?? ""
        return QueryFault(
            parameter, value, Bilingual("没有这个\(what.chinese)。", "There is no such \(what.english)."),
            guess.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                ?? Bilingual("请写代码或名称，如“\(first)”。", "Write its code or name, such as “\(first)”."))
    }
}

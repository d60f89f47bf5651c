import HTTPTypes
import Operating
import Planning

extension Problem {
    /// A query whose parameters have faults.
    init(_ refusal: QueryRefusal) {
        let count = refusal.faults.count
        self.init(
            .badRequest, code: "query",
            detail: Bilingual("查询条件有\(count)处错误，逐项列明。", "The query has \(count) fault(s), listed one by one."),
            faults: refusal.faults)
    }

    /// A code in the path that is not defined.
    static func unknown(_ parameter: String, _ value: String, among known: [String]) -> Problem {
        let guess = nearest(to: value, among: known)
        let shown = value.prefix(64)
        return Problem(
            .notFound, code: "unknown",
            detail: Bilingual(
                "没有“\(shown)”（\(parameter)）。" + (guess.map { "是否应为“\($0)”？" } ?? "请核对代码。"),
                "There is no \(parameter) “\(shown)”. " + (guess.map { "Did you mean “\($0)”?" } ?? "Check the code.")))
    }
}

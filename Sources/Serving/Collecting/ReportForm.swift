import Hummingbird
import HummingbirdCore
import NIOCore
import Operating
import Planning

extension ReportFields {
    /// A report with every figure of two hundred lines explained stays well below it.
    static let limit = 1 << 20

    /// Reads the body of a request.
    init(_ request: Request) async throws {
        let body = try await request.body.collect(upTo: Self.limit)
        guard let form = QueryParameters(form: String(buffer: body)) else {
            throw Problem(
                .badRequest, code: "form-malformed",
                detail: Bilingual(
                    "提交的内容无法识别，未作任何更改。请刷新页面后重新提交。",
                    "What was sent cannot be read; nothing was changed. Load the page again and send it once more."))
        }
        self.init(form.pairs)
    }
}

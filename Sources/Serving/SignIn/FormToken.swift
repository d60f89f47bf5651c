import Exchanging
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Operating
import Planning

/// The token that every form of a session carries, so that no other site can send one (ASVS 5.0, 3.5.1).
///
/// It stands in the field `token` of a form, or in the header `X-Form-Token` of what a script sends.
enum FormToken {
    /// Refuses what does not carry the session's token. The body is read for it and stays readable.
    static func check(_ request: inout Request, _ person: SignedIn) async throws {
        if let name = HTTPField.Name("X-Form-Token"), let sent = request.headers[name] {
            return try check(sent, person.formToken)
        }
        let type = request.headers[.contentType] ?? ""
        let body = try await request.collectBody(upTo: .max)
        let isParts = type.lowercased().hasPrefix("multipart/form-data")
        try check(isParts ? part(of: body, type) : field(of: body), person.formToken)
    }

    /// Refuses another text than the one expected.
    static func check(_ sent: String?, _ expected: String) throws {
        guard let sent, sent.utf8.count == expected.utf8.count else { throw refusal }
        let difference = zip(sent.utf8, expected.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) }
        guard difference == 0 else { throw refusal }
    }

    /// The field of a form in the way of addresses; its value is plain digits and letters.
    private static func field(of body: ByteBuffer) -> String? {
        let start = Array("token=".utf8)
        return body.readableBytesView.split(separator: UInt8(ascii: "&")).first { $0.starts(with: start) }
            .map { String(decoding: $0.dropFirst(start.count), as: UTF8.self) }
    }

    /// The field of a form in parts; nil where the form cannot be read.
    private static func part(of body: ByteBuffer, _ type: String) -> String? {
        do { return try MultipartForm(Array(body.readableBytesView), contentType: type).text("token") } catch {
            return nil
        }
    }

    private static let refusal = Problem(
        .forbidden, code: "form-token",
        detail: Bilingual(
            "表单已失效，未作任何更改。请返回该页面，刷新后重新提交。",
            "The form is out of date; nothing was changed. Go back, load the page again and send it once more."))
}

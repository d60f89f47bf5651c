import HTTPTypes
import Planning

/// Why a request is refused before any page sees it. The connection closes after the answer.
///
/// The gate of the connection passes a refused request on without its fields and body, with the refusal in the place
/// of the scheme: no client can write there, and the answer keeps its turn among pipelined requests.
enum Refusal: String, Error, CaseIterable, Sendable {
    case hostMissing = "refused-host-missing"
    case hostRepeated = "refused-host-repeated"
    case hostMalformed = "refused-host-malformed"
    case transferEncoding = "refused-transfer-encoding"
    case method = "refused-method"
    case targetTooLong = "refused-target-too-long"
    case targetMalformed = "refused-target-malformed"
    case bodyTooLarge = "refused-body-too-large"
    case expectation = "refused-expectation"

    /// The refusal that the gate wrote on a request.
    init?(of request: HTTPRequest) {
        guard let scheme = request.scheme else { return nil }
        self.init(rawValue: scheme)
    }

    /// The status of the answer (RFC 9110, section 15.5).
    var status: HTTPResponse.Status {
        switch self {
        case .hostMissing, .hostRepeated, .hostMalformed, .transferEncoding, .targetMalformed: .badRequest
        case .method: .methodNotAllowed
        case .targetTooLong: .uriTooLong
        case .bodyTooLarge: .contentTooLarge
        case .expectation: .expectationFailed
        }
    }

    /// The same request with nothing left of it but the refusal.
    func marking(_ request: HTTPRequest) -> HTTPRequest {
        let isReadable = self != .targetTooLong && self != .targetMalformed
        return HTTPRequest(
            method: request.method == .head ? .head : .get, scheme: rawValue, authority: nil,
            path: isReadable ? request.path : "/", headerFields: [.connection: "close"])
    }

    /// What is wrong, for the person who sent it.
    var detail: Bilingual {
        switch self {
        case .hostMissing: Bilingual("请求缺少 Host 字段。", "The request has no Host field.")
        case .hostRepeated: Bilingual("请求含有多个 Host 字段。", "The request has more than one Host field.")
        case .hostMalformed: Bilingual("请求的 Host 字段格式不正确。", "The Host field is malformed.")
        case .transferEncoding:
            Bilingual("仅支持 Transfer-Encoding: chunked。", "The only transfer encoding served is chunked.")
        case .method: Bilingual("仅支持 GET、HEAD、POST 方法。", "The methods served are GET, HEAD and POST.")
        case .targetTooLong: Bilingual("请求的地址过长。", "The address is too long.")
        case .targetMalformed: Bilingual("请求的地址格式不正确。", "The address is malformed.")
        case .bodyTooLarge: Bilingual("提交的内容超出大小限制。", "The content sent is larger than the limit.")
        case .expectation:
            Bilingual("仅支持 Expect: 100-continue。", "The only expectation served is 100-continue.")
        }
    }
}

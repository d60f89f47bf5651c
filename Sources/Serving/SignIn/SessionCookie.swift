import HTTPTypes
import Hummingbird
import Operating

/// The cookie that holds a session's token, under the name and with the attributes that suit the connection.
///
/// Over TLS, and where a browser counts the address as safe because it is the machine's own, the name begins with
/// `__Host-`: no other host and no plain connection can then set it (RFC 6265bis, section 4.1.3).
struct SessionCookie: Sendable {
    private let isSecure: Bool

    init(_ request: Request, isBehindTLS: Bool) {
        isSecure = isBehindTLS || Self.isLoopback(request.head.authority ?? "")
    }

    /// The token that the browser sent.
    func token(in request: Request) -> String? { value("sid", request) }

    /// What the sign-in form must send back, before there is a session.
    func formToken(in request: Request) -> String? { value("form", request) }

    func set(token: String, on response: inout Response) { set("sid", token, "", &response) }

    func set(formToken: String, on response: inout Response) { set("form", formToken, "", &response) }

    /// Takes both away from the browser.
    func clear(on response: inout Response) {
        for name in ["sid", "form"] { set(name, "", "; Max-Age=0", &response) }
    }

    private func value(_ name: String, _ request: Request) -> String? {
        let found = request.cookies[full(name)]?.value
        return found?.isEmpty == false ? found : nil
    }

    private func set(_ name: String, _ value: String, _ age: String, _ response: inout Response) {
        let secure = isSecure ? "; Secure" : ""
        response.headers[values: .setCookie].append(
            "\(full(name))=\(value); Path=/; HttpOnly; SameSite=Lax\(secure)\(age)")
    }

    private func full(_ name: String) -> String { isSecure ? "__Host-" + name : name }

    private static func isLoopback(_ authority: String) -> Bool {
        if authority.hasPrefix("[::1]") { return true }
        return ["127.0.0.1", "localhost"].contains(authority.split(separator: ":").first ?? "")
    }
}

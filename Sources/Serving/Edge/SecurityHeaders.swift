import HTTPTypes
import Hummingbird

/// The header fields that keep a browser from doing on a page what the page does not need (ASVS 5.0, 3.4).
struct SecurityHeaders: RouterMiddleware {
    typealias Context = PageContext

    private let fields: [HTTPField]

    /// The fields for a server that has TLS in front of it or not.
    init(isBehindTLS: Bool) {
        let table = isBehindTLS ? Self.always + [Self.insistOnTLS] : Self.always
        fields = table.compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
    }

    /// Sets the fields; nothing is stored unless the answer says that it may be.
    func apply(to answer: inout HTTPFields) {
        for field in fields {
            answer[field.name] = field.value
        }
        answer[.server] = nil
        if answer[.cacheControl] == nil {
            answer[.cacheControl] = "no-store"
        }
    }

    func handle(
        _ request: Request, context: PageContext, next: @concurrent (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        apply(to: &response.headers)
        return response
    }

    private static let insistOnTLS = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")

    private static let always = [
        (
            "Content-Security-Policy",
            """
            default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            """
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", unusedAbilities.map { "\($0)=()" }.joined(separator: ", ")),
    ]

    private static let unusedAbilities = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
        "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    ]
}

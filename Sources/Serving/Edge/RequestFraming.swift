import HTTPTypes

/// The rules by which a request is taken in or refused on its header alone, so that it and the next one on the
/// connection cannot be read differently by two programs (RFC 9112, sections 3.2, 6 and 11.2).
struct RequestFraming: Sendable {
    private let settings: EdgeSettings

    init(settings: EdgeSettings) {
        self.settings = settings
    }

    /// What the body of this request may take.
    func allowance(for request: HTTPRequest) -> BodyAllowance {
        settings.allowance(for: request.path ?? "/")
    }

    /// Why the request is refused; nil when it is taken in.
    func refusal(of request: HTTPRequest) -> Refusal? {
        if let refusal = encodingRefusal(request.headerFields) { return refusal }
        if let refusal = hostRefusal(request) { return refusal }
        guard [.get, .head, .post].contains(request.method) else { return .method }
        guard let target = request.path, !target.isEmpty else { return .targetMalformed }
        guard target.utf8.count <= settings.targetLimit else { return .targetTooLong }
        guard RequestTarget.isWellFormed(target) else { return .targetMalformed }
        return contentRefusal(request)
    }

    private func encodingRefusal(_ fields: HTTPFields) -> Refusal? {
        let encodings = fields[values: .transferEncoding]
        guard !encodings.isEmpty else { return nil }
        return encodings.count == 1 && encodings[0].lowercased() == "chunked" ? nil : .transferEncoding
    }

    /// The first Host field arrives as the authority; a second one is left among the fields.
    private func hostRefusal(_ request: HTTPRequest) -> Refusal? {
        guard let host = request.authority else { return .hostMissing }
        guard !request.headerFields.contains(where: { $0.name.canonicalName == "host" }) else { return .hostRepeated }
        return HostName.isWellFormed(host) ? nil : .hostMalformed
    }

    private func contentRefusal(_ request: HTTPRequest) -> Refusal? {
        if let length = request.headerFields[.contentLength] {
            guard let bytes = Int(length), bytes <= allowance(for: request).limit else { return .bodyTooLarge }
        }
        let expectation = request.headerFields[.expect]
        return expectation == nil || expectation?.lowercased() == "100-continue" ? nil : .expectation
    }
}

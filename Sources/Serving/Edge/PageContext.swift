public import Hummingbird
import Logging
public import Planning

/// What a request carries through the server besides itself.
public struct PageContext: RequestContext {
    /// What Hummingbird keeps for itself.
    public var coreContext: CoreRequestContextStorage
    /// The number by which a person and the log name this request; made here, never taken from outside.
    public let requestID: String
    /// The language to answer in.
    public var language: Language

    /// A context for a request that has just arrived.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = Self.newRequestID()
        language = .chinese
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request_id"] = "\(requestID)"
    }

    /// The request's number, where Hummingbird asks for it.
    public var id: String { requestID }

    private static func newRequestID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

public import Hummingbird
import Logging
import NIOCore
public import Operating
public import Planning

/// What a request carries through the server besides itself.
public struct PageContext: RequestContext {
    /// What Hummingbird keeps for itself.
    public var coreContext: CoreRequestContextStorage
    /// The number by which a person and the log name this request; made here, never taken from outside.
    public let requestID: String
    /// The language to answer in.
    public var language: Language
    /// Who is signed in; nil for nobody, and where there are no accounts.
    public var person: SignedIn?
    /// The network address that the connection comes from; empty when it is not known.
    public var address: String

    /// The account that is signed in.
    public var account: Account? { person?.account }

    /// A context for a request that has just arrived.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = Self.newRequestID()
        language = .chinese
        address = source.channel.remoteAddress?.ipAddress ?? ""
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request_id"] = "\(requestID)"
    }

    /// The request's number, where Hummingbird asks for it.
    public var id: String { requestID }

    /// Whether the request comes from the machine itself.
    var isFromThisMachine: Bool { ClientAddress.isThisMachine(address) }

    private static func newRequestID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

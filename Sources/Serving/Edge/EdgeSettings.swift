/// How the edge of the server meets the network: address, limits and time-outs. Defaults suit one district.
public struct EdgeSettings: Sendable {
    /// The host name or address to listen on.
    public var host: String
    /// The port to listen on; 0 lets the system choose one.
    public var port: Int
    /// Whether a proxy in front speaks TLS, so that browsers may be told to insist on it (HSTS).
    public var isBehindTLS = false
    /// The most connections open at once; further ones wait in the system's queue.
    public var connectionLimit = 2_000
    /// How long a connection may stay silent between requests.
    public var idleTimeout: Duration = .seconds(30)
    /// How long a request line with its header may take from its first byte.
    public var headTimeout: Duration = .seconds(10)
    /// How long the response may stand still because the client does not read.
    public var writeTimeout: Duration = .seconds(30)
    /// What a request body may take where no other allowance is made.
    public var body = BodyAllowance(pathPrefix: "/", limit: 1 << 20, timeout: .seconds(20))
    /// Wider or narrower allowances for paths that begin with a prefix; the longest prefix wins.
    public var bodyExceptions: [BodyAllowance] = []
    /// The longest request target in bytes.
    public var targetLimit = 8_192
    /// The address of the style sheet that error pages use; nil for none.
    public var stylesheet: String?
    /// Whether all figures are invented, which error pages say too.
    public var isSimulated = false

    /// Settings with every limit at its default.
    public init(host: String = "127.0.0.1", port: Int = 8080) {
        self.host = host
        self.port = port
    }

    /// What the body of a request for `target` may take.
    func allowance(for target: String) -> BodyAllowance {
        let fitting = bodyExceptions.filter { target.hasPrefix($0.pathPrefix) }
        return fitting.max { $0.pathPrefix.utf8.count < $1.pathPrefix.utf8.count } ?? body
    }
}

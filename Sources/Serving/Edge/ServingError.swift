public import Planning

/// Why the server cannot start.
public enum ServingError: Error, Equatable {
    /// Another program listens on the port.
    case portInUse(Int)
    /// The user may not listen on the port.
    case portForbidden(Int)
    /// The host is not an address of this machine, or its name is unknown.
    case hostUnavailable(String)

    /// What happened and what to do, for the operator.
    public var message: Bilingual {
        switch self {
        case .portInUse(let port):
            Bilingual(
                "端口 \(port) 已被其他程序占用。请停止该程序，或用 --port 指定其他端口。",
                "Port \(port) is in use by another program. Stop that program or choose another port with --port.")
        case .portForbidden(let port):
            Bilingual(
                "当前用户无权监听端口 \(port)。请用 --port 指定 1024 以上的端口。",
                "This user may not listen on port \(port). Choose a port above 1024 with --port.")
        case .hostUnavailable(let host):
            Bilingual(
                "本机没有地址“\(host)”。请用 --host 指定本机地址，例如 127.0.0.1 或 0.0.0.0。",
                "This machine has no address “\(host)”. Choose one with --host, for example 127.0.0.1 or 0.0.0.0.")
        }
    }
}

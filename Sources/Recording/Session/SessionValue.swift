/// A value that goes into a statement.
enum SessionValue {
    case integer(Int)
    case text(String)
    case null

    static func text(_ text: String?) -> SessionValue {
        if let text { .text(text) } else { .null }
    }
}

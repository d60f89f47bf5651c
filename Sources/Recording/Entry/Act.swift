/// One decision about one subject of a register (办理事项), with the subject's state after it.
///
/// A subject's acts in their order are its history, and its latest act is its state: nothing else is stored about it.
public struct Act: Hashable, Sendable {
    /// What the subject is one of, such as `account`, `report` or `access`; never empty.
    public let register: String
    /// The subject within the register, such as `town-monthly/2024-03/anting`; never empty.
    public let key: String
    /// What was done, such as `create`, `submit`, `approve` or `sign-in`; never empty.
    public let verb: String
    /// The subject's state after it, or the event itself, as JSON text.
    public let body: String

    /// A decision that waits to be recorded.
    public init(register: String, key: String, verb: String, body: String) {
        self.register = register
        self.key = key
        self.verb = verb
        self.body = body
    }
}

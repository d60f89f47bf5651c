extension JSONValue {
    /// The document with a member that says that all figures in it are invented, once; only an object can say so.
    public var markedAsSimulated: JSONValue {
        guard case .object(let members) = self, !members.contains(where: { $0.name == "simulated" }) else {
            return self
        }
        let place = members.first?.name == "position" ? 1 : 0
        let mark = (name: "simulated", value: JSONValue.boolean(true))
        return .object(members[..<place] + [mark] + members[place...])
    }
}

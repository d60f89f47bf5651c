/// The place where the next page of an answer begins, bound to the query and the ledger position.
struct APICursor: Hashable, Sendable {
    let position: Int
    let offset: Int

    init(position: Int, offset: Int) {
        self.position = position
        self.offset = offset
    }

    /// Reads a cursor; nil when it is none, or belongs to another query.
    init?(_ text: String, of query: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let position = Int(parts[0], radix: 36), let offset = Int(parts[1], radix: 36) else {
            return nil
        }
        self.init(position: position, offset: offset)
        guard position > 0, offset > 0, self.text(of: query) == text else { return nil }
    }

    /// The cursor as clients carry it.
    func text(of query: String) -> String {
        let place = "\(String(position, radix: 36))-\(String(offset, radix: 36))"
        return place + "-" + ContentHash(of: (place + "\n" + query).utf8).digits
    }
}

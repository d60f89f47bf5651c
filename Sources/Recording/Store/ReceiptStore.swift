/// Receipts, written again from the rows.
struct ReceiptStore<Database: Session> {
    let session: Database

    func receipt(at position: Int, isRepeat: Bool) throws -> Receipt? {
        guard let entry = try EntryStore(session: session).entry(at: position) else { return nil }
        let content = try SubmissionStore(session: session).content(at: position) ?? entry.payload
        return Receipt(entry, content: content, isRepeat: isRepeat)
    }
}

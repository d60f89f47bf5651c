import Crypto
import Planning

/// The bytes that hashes are taken over, so written that two different contents never give the same bytes.
///
/// A field is its length in bytes as a 64-bit big-endian number, then its UTF-8. An absent field is the length
/// 2⁶⁴ − 1 and no bytes. A number is a field of its decimal digits. Nothing stands between fields.
///
/// - An entry: `guiheng.entry.1`, position, time, actor, role, verb, object, reason, number of rows, payload hash,
///   previous hash.
/// - The payload of a submission: `guiheng.submission.1`, organization, file name, content hash, number of figures;
///   then for each figure, ordered by the bytes of statistic, area, basis and period: statistic, area, basis, period,
///   status (`R` or `D`), value (absent for `D`), citation, grade, note.
/// - The payload of definitions: `guiheng.definition.1`, number of files; then for each, ordered by the bytes of the
///   path: path, hash of the text, text (both absent for a removed file).
/// - The payload of a rating: `guiheng.override.1`, plan, indicator, kind, day, computed rating, rating (absent when
///   taken back), reason.
/// - The payload of an act: `guiheng.act.1`, register, key, verb, body.
///
/// Hashes stand in it as their 64 hexadecimal digits. The first entry's previous hash is 64 zeros.
struct CanonicalBytes {
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    init(_ subject: String) throws(LedgerError) {
        buffer.reserveCapacity(Self.chunk + 4096)
        try append(subject)
    }

    mutating func append(_ text: String) throws(LedgerError) {
        try Self.write(text, to: &buffer)
        flushWhenFull()
    }

    mutating func append(_ text: String?) throws(LedgerError) {
        if let text { return try append(text) }
        appendNothing()
    }

    /// Takes an absent field.
    mutating func appendNothing() {
        Self.write(length: .max, to: &buffer)
    }

    /// Takes a text that the database gave, whatever is in it.
    mutating func append(utf8 text: Span<UInt8>) {
        Self.write(length: UInt64(text.count), to: &buffer)
        text.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
        flushWhenFull()
    }

    /// Takes the text of a figure.
    mutating func append(_ figure: Figure?) {
        guard let figure else { return appendNothing() }
        let start = buffer.count
        Self.write(length: 0, to: &buffer)
        figure.write(to: &buffer)
        // A figure has at most 20 characters: its length is the last of the eight bytes.
        buffer[start + 7] = UInt8(buffer.count - start - 8)
        flushWhenFull()
    }

    mutating func append(_ number: Int) throws(LedgerError) {
        try append(String(number))
    }

    /// Takes fields that ``fields(_:)`` wrote before.
    mutating func append(fields: [UInt8]) {
        buffer.append(contentsOf: fields)
        flushWhenFull()
    }

    /// The bytes of fields that are needed again and again.
    static func fields(_ texts: [String]) throws(LedgerError) -> [UInt8] {
        var bytes: [UInt8] = []
        for text in texts { try write(text, to: &bytes) }
        return bytes
    }

    consuming func fingerprint() -> Fingerprint {
        hash.update(data: buffer)
        return Fingerprint(hash.finalize())
    }

    private static let chunk = 65_536

    private mutating func flushWhenFull() {
        guard buffer.count >= Self.chunk else { return }
        hash.update(data: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    // SQLite's C interface ends a text at the first zero byte: such a text would be stored short of what was sent.
    private static func write(_ text: String, to bytes: inout [UInt8]) throws(LedgerError) {
        write(length: UInt64(text.utf8.count), to: &bytes)
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        guard !bytes[start...].contains(0) else { throw .zeroCharacter(in: text) }
    }

    private static func write(length: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

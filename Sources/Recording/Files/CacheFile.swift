/// A checked file of named sections beside the ledger, from which a program starts faster than from the ledger itself.
///
/// It is never trusted: whatever is wrong with it, reading gives a ``CacheFault``, and the ledger is read instead. It
/// belongs to one position of one ledger, by the hash of that entry.
public struct CacheFile: Sendable {
    /// What it was made of.
    public let key: CacheKey
    private let bytes: [UInt8]
    private let sections: [String: Range<Int>]

    /// Reads a whole cache into memory and checks every byte of it.
    public static func open(_ path: String, expecting key: CacheKey) -> Result<CacheFile, CacheFault> {
        do throws(CacheFault) {
            // The header first: a cache of something else is not worth reading.
            let claimed = try Self.key(of: path).get()
            return claimed == key ? .success(try CacheFile(path)) : .failure(.otherKey(claimed))
        } catch { return .failure(error) }
    }

    /// What a cache claims to be made of, by its checked header, so that the ledger can be asked whether it knows it.
    public static func key(of path: String) -> Result<CacheKey, CacheFault> {
        do throws(CacheFault) {
            let start = try contents(of: path, upTo: CacheHeader.size)
            return .success(try start.withBytes { bytes throws(CacheFault) in try CacheHeader(bytes).key })
        } catch { return .failure(error) }
    }

    /// Writes sections into a file that takes the place of the earlier one in one step, on the disk when this returns.
    public static func write(
        to path: String, key: CacheKey, sections: [(name: String, bytes: [UInt8])]
    ) throws(LedgerError) {
        var writer = try CacheWriter(path, key: key)
        for (name, bytes) in sections { try writer.add(bytes, as: name) }
        try writer.finish()
    }

    /// The names of the sections.
    public var names: Set<String> { Set(sections.keys) }

    /// Lends the bytes of a section; nil when there is none of the name. They begin at a multiple of 16.
    public func withBytes<Value, Failure: Error>(
        of name: String, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        guard let range = sections[name] else { return nil }
        return try bytes.withBytes { all throws(Failure) in
            try body(UnsafeRawBufferPointer(rebasing: all[range]))
        }
    }

    /// A section as the array of numbers that it was written from; nil when there is none or it does not come out even.
    public func numbers<Number: BitwiseCopyable>(of name: String, as type: Number.Type) -> [Number]? {
        let read: [Number]?? = withBytes(of: name) { bytes in
            guard bytes.count % MemoryLayout<Number>.stride == 0 else { return nil }
            let count = bytes.count / MemoryLayout<Number>.stride
            return Array(unsafeUninitializedCapacity: count) { numbers, initialized in
                UnsafeMutableRawBufferPointer(numbers).copyMemory(from: bytes)
                initialized = count
            }
        }
        return read ?? nil
    }

    private init(_ path: String) throws(CacheFault) {
        let bytes = try Self.contents(of: path, upTo: .max)
        let (key, sections) = try bytes.withBytes { all throws(CacheFault) in
            let header = try CacheHeader(all)
            return (header.key, try Self.sections(of: all, header))
        }
        self.key = key
        self.bytes = bytes
        self.sections = sections
    }

    private static func contents(of path: String, upTo limit: Int) throws(CacheFault) -> [UInt8] {
        do throws(LedgerError) { return try DurableFile(path).contents(upTo: limit) } catch {
            if case .missing = error { throw .missing }
            throw .unreadable(error)
        }
    }

    private static func sections(
        of all: UnsafeRawBufferPointer, _ header: CacheHeader
    ) throws(CacheFault) -> [String: Range<Int>] {
        guard header.tableStart >= CacheHeader.size, header.tableStart <= all.count,
            all.count - header.tableStart == header.tableSize
        else { throw .damaged(part: "length") }
        let table = UnsafeRawBufferPointer(rebasing: all[header.tableStart...])
        guard Checksum.of(table) == header.tableChecksum else { throw .damaged(part: "table") }
        var sections: [String: Range<Int>] = [:]
        for offset in stride(from: 0, to: table.count, by: CacheHeader.entrySize) {
            let line = UnsafeRawBufferPointer(rebasing: table[offset..<offset + CacheHeader.entrySize])
            guard let section = CacheSection(line, before: header.tableStart) else { throw .damaged(part: "table") }
            let filled = section.start..<section.start + section.filledLength
            guard Checksum.of(UnsafeRawBufferPointer(rebasing: all[filled])) == section.checksum else {
                throw .damaged(part: section.name)
            }
            sections[section.name] = section.start..<section.start + section.length
        }
        return sections
    }
}

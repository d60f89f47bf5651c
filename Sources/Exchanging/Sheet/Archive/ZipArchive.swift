import CZip

#if canImport(Glibc)
import Glibc
#endif

/// A ZIP archive in memory. Names of members are looked up and never used as paths.
final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: ArchiveLimits
    private let indices: [String: UInt64]
    private var inflated = 0

    /// The names of the members, in the order of the archive.
    let names: [String]

    /// Opens an archive and checks its directory.
    init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault) {
        guard let archive = Self.opened(bytes) else { throw .damaged }
        do throws(ArchiveFault) {
            let names = try Self.names(in: archive, limits)
            try Self.checkSizes(in: archive, of: names, fitInto: bytes.count)
            indices = try Self.index(names)
            self.names = names
        } catch {
            zip_discard(archive)
            throw error
        }
        self.archive = archive
        self.limits = limits
    }

    deinit { zip_discard(archive) }

    /// Whether there is a member of this name; upper and lower case are one, as the format has it.
    func contains(_ name: String) -> Bool { indices[name.lowercased()] != nil }

    /// A member, inflated.
    func read(_ name: String) throws(ArchiveFault) -> [UInt8] {
        guard let index = indices[name.lowercased()] else { throw .noMember(name) }
        let size = try checkedSize(of: index, name)
        guard let member = zip_fopen_index(archive, index, 0) else { throw .damaged }
        defer { zip_fclose(member) }
        let bytes = try Self.inflate(member, size: size)
        inflated += bytes.count
        return bytes
    }

    /// The size that a member says it has, held against the limits.
    private func checkedSize(of index: UInt64, _ name: String) throws(ArchiveFault) -> Int {
        var entry = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &entry) == 0 else { throw .damaged }
        guard entry.encryption_method == 0 else { throw .encrypted(name) }
        guard entry.size <= limits.member, inflated + Int(entry.size) <= limits.total else { throw .tooLarge(name) }
        let isFlat = entry.size <= limits.ratioFloor || entry.size / max(1, entry.comp_size) <= limits.ratio
        guard isFlat else { throw .expandsTooFar(name) }
        return Int(entry.size)
    }

    /// All bytes of a member; damaged when they are not as many as the directory says.
    private static func inflate(_ member: OpaquePointer, size: Int) throws(ArchiveFault) -> [UInt8] {
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count <= size {
                let got = zip_fread(member, buffer.baseAddress?.advanced(by: count), UInt64(size + 1 - count))
                guard got > 0 else {
                    isWhole = got == 0 && count == size
                    break
                }
                count += Int(got)
            }
        }
        guard isWhole else { throw .damaged }
        return bytes
    }
}

extension ZipArchive {
    /// Opens a copy of the bytes that belongs to the archive.
    private static func opened(_ bytes: [UInt8]) -> OpaquePointer? {
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { return nil }
        bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
        }
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            return nil
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            return nil
        }
        return archive
    }

    private static func names(in archive: OpaquePointer, _ limits: ArchiveLimits) throws(ArchiveFault) -> [String] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.members else { throw .tooManyMembers(count) }
        var names: [String] = []
        for index in 0..<count {
            guard let name = zip_get_name(archive, UInt64(index), 0) else { throw .damaged }
            names.append(String(cString: name))
        }
        return names
    }

    /// Refuses members that share their bytes: together they are larger than the file.
    private static func checkSizes(
        in archive: OpaquePointer, of names: [String], fitInto size: Int
    ) throws(ArchiveFault) {
        var packed: UInt64 = 0
        for index in names.indices {
            var entry = zip_stat_t()
            guard zip_stat_index(archive, UInt64(index), 0, &entry) == 0 else { throw .damaged }
            packed = packed.addingReportingOverflow(entry.comp_size).partialValue
            guard packed <= UInt64(size) else { throw .overlapping }
        }
    }

    private static func index(_ names: [String]) throws(ArchiveFault) -> [String: UInt64] {
        var indices: [String: UInt64] = [:]
        for (index, name) in names.enumerated() {
            guard indices.updateValue(UInt64(index), forKey: name.lowercased()) == nil else {
                throw .repeatedMember(name)
            }
        }
        return indices
    }
}

import Calculating
import Planning
import Recording

/// The cube kept as bytes beside the ledger, so that a city's workspace opens without reading every row again.
///
/// It is never trusted: whatever is wrong with it, the ledger is read instead, and it is written anew.
struct CubeCache: Sendable {
    /// The number of the image's layout; another one is not read.
    private static let layout = 2
    private static let piece = 8 << 20

    let path: String
    let ledger: Ledger
    /// Whether it may be written: not beside a program that writes.
    let isWritable: Bool
    /// With fewer figures the ledger is read about as fast.
    var worthwhile = 200_000

    /// The cube as it was kept; nil when there is none that belongs to this ledger.
    func read() async throws(LedgerError) -> Cube? {
        guard case .success(let claimed) = CacheFile.key(of: path), claimed.layout == Self.layout,
            let head = try await ledger.head(at: claimed.position)
        else { return nil }
        guard case .success(let file) = CacheFile.open(path, expecting: CacheKey(layout: Self.layout, head: head))
        else { return nil }
        return Self.cube(of: file)
    }

    /// Keeps a cube when that saves time: it is large, and the kept one is missing or far behind.
    func write(_ cube: Cube, insteadOf kept: Cube?) async throws(LedgerError) {
        let behind = cube.count - (kept?.count ?? 0)
        guard isWritable, cube.count >= worthwhile, kept == nil || behind > cube.count / 20,
            let head = try await ledger.head(at: cube.position)
        else { return }
        var writer = try CacheWriter(path, key: CacheKey(layout: Self.layout, head: head))
        do {
            var piece: [UInt8] = []
            var number = 0
            piece.reserveCapacity(Self.piece + 1 << 20)
            try cube.write { bytes in
                piece.append(contentsOf: bytes)
                guard piece.count >= Self.piece else { return }
                try writer.add(piece, as: "\(number)")
                number += 1
                piece.removeAll(keepingCapacity: true)
            }
            try writer.add(piece, as: "\(number)")
        } catch let error as LedgerError { throw error } catch { throw .inputOutput(detail: "\(error)") }
        try writer.finish()
    }

    private static func cube(of file: CacheFile) -> Cube? {
        withPieces(of: file, from: 0, []) { pieces in
            // Bytes whose checksum holds and that are still no cube come from another release: read the ledger.
            do throws(ImageError) { return try Cube(image: pieces) } catch { return nil }
        }
    }

    /// Lends the pieces from a number on, after those lent already.
    private static func withPieces(
        of file: CacheFile, from number: Int, _ lent: [UnsafeRawBufferPointer],
        _ body: ([UnsafeRawBufferPointer]) -> Cube?
    ) -> Cube? {
        guard number < file.names.count else { return body(lent) }
        return file.withBytes(of: "\(number)") { withPieces(of: file, from: number + 1, lent + [$0], body) } ?? nil
    }
}

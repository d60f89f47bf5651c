import Calculating
import Planning
import Testing

/// The cube as bytes and back.
@Suite struct CubeImageTests {
    @Test func `A cube comes back from its image with every version of every figure`() throws {
        let cube = try sample()
        let back = try Cube(image: bytes(of: cube))
        #expect(back.series == cube.series)
        #expect(back.position == cube.position)
        #expect(back.count == cube.count)
        for series in cube.series {
            #expect(back.periods(of: series) == cube.periods(of: series))
            for year in 2010...2030 {
                for text in [
                    "\(year)", "\(year)-03", "\(year)-01/02", "\(year)/\(year + 4)", "\(year)-Q1", "\(year)-H2",
                ] {
                    let cell = series.cell(try Period(text))
                    #expect(back.history(of: cell) == cube.history(of: cell))
                }
            }
        }
    }

    @Test func `The pieces may be kept apart`() throws {
        let cube = try sample()
        var pieces: [[UInt8]] = []
        try cube.write { pieces.append(Array($0)) }
        #expect(pieces.count > 3)
        let back = try pieces.withBuffers { try Cube(image: $0) }
        #expect(back.count == cube.count)
        #expect(back.series == cube.series)
    }

    @Test func `What is added to a cube that came back is the same as added to the first`() throws {
        let cube = try sample()
        let more = [try observation("s1", "a1", "2024", "77.70", position: 99)]
        let next = try Cube(image: bytes(of: cube)).applying(more)
        #expect(next.history(of: more[0].observation.cell) == cube.applying(more).history(of: more[0].observation.cell))
        #expect(next.count == cube.applying(more).count)
    }

    @Test func `Bytes that end early are refused wherever they end`() throws {
        let whole = try bytes(of: sample())
        for length in stride(from: 0, to: whole.count, by: 97) {
            #expect(throws: ImageError.self, "\(length) bytes") { try Cube(image: Array(whole.prefix(length))) }
        }
        #expect(throws: ImageError.self) { try Cube(image: whole + [0]) }
    }

    @Test func `Altered bytes give another cube or a fault, never a crash`() throws {
        let whole = try bytes(of: sample())
        var generator = SplitMix(seed: 3)
        for _ in 0..<400 {
            var altered = whole
            for _ in 0..<3 {
                altered[Int.random(in: 0..<min(whole.count, 6000), using: &generator)] = .random(
                    in: 0...255, using: &generator)
            }
            guard let cube = try? Cube(image: altered) else { continue }
            for series in cube.series {
                for period in cube.periods(of: series) { _ = cube.history(of: series.cell(period)) }
            }
        }
    }

    private func sample() throws -> Cube {
        var generator = SplitMix(seed: 4)
        let figures = ["1.50", "-0", "999999999999999999", "12", nil]
        return Cube(
            try (1...80).map { position in
                let year = 2012 + position % 14
                let periods = [
                    "\(year)", "\(year)-03", "\(year)-01/02", "\(year)/\(year + 4)", "\(year)-Q1", "\(year)-H2",
                ]
                return try observation(
                    "s\(position % 36)", "a\(position % 3)", periods.randomElement(using: &generator) ?? "2024",
                    figures.randomElement(using: &generator) ?? nil, position: position)
            })
    }

    private func bytes(of cube: Cube) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try cube.write { bytes.append(contentsOf: $0) }
        return bytes
    }
}

extension Cube {
    fileprivate init(image bytes: [UInt8]) throws {
        self = try bytes.withUnsafeBytes { try Cube(image: [$0]) }
    }
}

extension [[UInt8]] {
    /// Lends all pieces at once.
    fileprivate func withBuffers<Result>(_ body: ([UnsafeRawBufferPointer]) throws -> Result) rethrows -> Result {
        let buffers = map { bytes in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
            copy.copyBytes(from: bytes)
            return copy
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        return try body(buffers.map { UnsafeRawBufferPointer($0) })
    }
}

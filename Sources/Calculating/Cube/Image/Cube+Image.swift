import HashTreeCollections
import Planning

/// The cube as bytes, so that it need not be built again from the ledger when the program starts.
extension Cube {
    /// Writes the cube in pieces, which may be kept apart. They hold nothing that a ledger does not hold.
    public func write(to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        try unsafe withoutActuallyEscaping(sink) { sink in
            var writer = unsafe ImageWriter(sink)
            try write(&writer)
            try writer.flush()
        }
    }

    private func write(_ writer: inout ImageWriter) throws {
        for number in [position, count] { try writer.write(number) }
        try writer.write(areas.values.count)
        for area in areas.values { try writer.write(area.code) }
        try writeTables(&writer)
        try writer.write(sets.count)
        for set in sets { try set.write(&writer) }
        try writeVersions(&writer)
    }

    /// Reads a cube back from its pieces, with every version of every figure.
    public init(image pieces: [UnsafeRawBufferPointer]) throws(ImageError) {
        var reader = unsafe ImageReader(pieces)
        self.init()
        position = try reader.number(below: .max)
        count = try reader.number(below: .max)
        for _ in 0..<(try reader.count(of: 8)) { _ = areas.number(of: try reader.identifier(Area.self)) }
        try readTables(&reader)
        for _ in 0..<(try reader.count(of: 8)) {
            sets.append(try ColumnSet(&reader, areas: areas.values.count, marks: marks.count))
        }
        try readVersions(&reader)
        guard reader.isAtEnd else { throw .outOfRange }
    }

    private func writeTables(_ writer: inout ImageWriter) throws {
        try writer.write(provenances.count)
        for index in 0..<provenances.count {
            let provenance = provenances[index]
            try writer.write(provenance.position)
            for text in [provenance.time, provenance.actor, provenance.object] { try writer.write(text) }
        }
        try writer.write(sources.count)
        for index in 0..<sources.count {
            for text in [sources[index].citation, sources[index].grade.rawValue, sources[index].note] {
                try writer.write(text)
            }
        }
        try writer.write(marks.count)
        for index in 0..<marks.count {
            let mark = marks[index]
            for number in [Int(mark.provenance), Int(mark.source), Int(mark.scale), Int(mark.form.rawValue)] {
                try writer.write(number)
            }
        }
    }

    private mutating func readTables(_ reader: inout ImageReader) throws(ImageError) {
        for _ in 0..<(try reader.count(of: 32)) {
            let position = try reader.number()
            let (time, actor, object) = (try reader.text(), try reader.text(), try reader.text())
            provenances.append(Provenance(position: position, time: time, actor: actor, object: object))
        }
        for _ in 0..<(try reader.count(of: 24)) {
            let (citation, grade, note) = (try reader.text(), try reader.text(), try reader.text())
            guard let grade = Source.Grade(rawValue: grade) else { throw .unknown(grade) }
            sources.append(Source(citation: citation, grade: grade, note: note))
        }
        for _ in 0..<(try reader.count(of: 32)) { marks.append(try mark(&reader)) }
    }

    private func mark(_ reader: inout ImageReader) throws(ImageError) -> Mark {
        let provenance = try reader.number(below: provenances.count)
        let source = try reader.number(below: sources.count)
        let scale = try reader.number(below: 19)
        guard let form = Mark.Form(rawValue: UInt8(try reader.number(below: 3))) else { throw .outOfRange }
        return Mark(provenance: Int32(provenance), source: Int32(source), scale: UInt8(scale), form: form)
    }

    private func writeVersions(_ writer: inout ImageWriter) throws {
        try writer.write(exact.count)
        for (number, figure) in exact {
            try writer.write(number)
            try writer.write(figure.description)
        }
        try writer.write(earlier.count)
        for (number, versions) in earlier {
            try writer.write(number)
            try writer.write(versions.count)
            for version in versions {
                try writer.write(Int(version.mark))
                try writer.write(version.figure?.description ?? "")
            }
        }
    }

    private mutating func readVersions(_ reader: inout ImageReader) throws(ImageError) {
        for _ in 0..<(try reader.count(of: 40)) {
            let number = try cellNumber(&reader)
            exact[number] = try reader.figure()
        }
        for _ in 0..<(try reader.count(of: 40)) {
            let number = try cellNumber(&reader)
            var versions: [Version] = []
            for _ in 0..<(try reader.count(of: 16)) {
                let mark = try reader.number(below: marks.count + 1)
                guard mark > 0 else { throw .outOfRange }
                versions.append(Version(mark: UInt32(mark), figure: try reader.figure()))
            }
            earlier[number] = versions
        }
    }

    private func cellNumber(_ reader: inout ImageReader) throws(ImageError) -> CellNumber {
        let set = try reader.number(below: sets.count)
        return CellNumber(
            set: set, column: try reader.number(below: sets[set].columns.values.count),
            area: try reader.number(below: areas.values.count), ordinal: try reader.number())
    }
}

extension ImageWriter {
    fileprivate mutating func write(_ cell: CellNumber) throws {
        for number in [cell.set, cell.column, cell.area, cell.ordinal] { try write(number) }
    }
}

extension ImageReader {
    mutating func identifier<Subject>(_ subject: Subject.Type) throws(ImageError) -> Identifier<Subject> {
        let text = try text()
        do { return try Identifier<Subject>(text) } catch { throw .unknown(text) }
    }

    /// A figure by its digits; nil for an empty text.
    fileprivate mutating func figure() throws(ImageError) -> Figure? {
        let text = try text()
        guard !text.isEmpty else { return nil }
        do { return try Figure(text) } catch { throw .unknown(text) }
    }
}

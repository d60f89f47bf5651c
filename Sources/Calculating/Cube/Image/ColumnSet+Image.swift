import Planning

extension ColumnSet {
    func write(_ writer: inout ImageWriter) throws {
        try writer.write(kind.imageCode)
        try writer.write(columns.values.count)
        for column in columns.values {
            try writer.write(column.statistic.code)
            try writer.write(column.basis.code)
        }
        for shelf in shelves {
            var pages: [(Int, Page)] = []
            shelf.forEach { pages.append(($0, $1)) }
            try writer.write(pages.count)
            for (area, page) in pages {
                try writer.write(area)
                try page.write(&writer)
            }
        }
    }

    init(_ reader: inout ImageReader, areas: Int, marks: Int) throws(ImageError) {
        let code = try reader.number()
        guard let kind = Period.Kind(imageCode: code) else { throw .unknown("\(code)") }
        self.init(kind: kind)
        for _ in 0..<(try reader.count(of: 16)) {
            let statistic = try reader.identifier(Statistic.self)
            _ = number(of: Column(statistic: statistic, basis: try reader.identifier(Basis.self)))
        }
        for shelf in shelves.indices {
            for _ in 0..<(try reader.count(of: 8)) {
                let area = try reader.number(below: areas)
                shelves[shelf].put(try Page(&reader, yearLength: kind.yearLength, marks: marks), at: area)
            }
        }
    }
}

extension Page {
    func write(_ writer: inout ImageWriter) throws {
        for number in [span.start, span.count, Int(touched)] { try writer.write(number) }
        try writer.write(values)
        try writer.write(marks)
    }

    init(_ reader: inout ImageReader, yearLength: Int, marks limit: Int) throws(ImageError) {
        let start = try reader.number(below: 1 << 31)
        let count = try reader.number(below: 1 << 31)
        let touched = try reader.number(below: 1 << 32)
        let values = try reader.numbers(count * Self.width, of: Double.self)
        let marks = try reader.numbers(count * Self.width, of: UInt32.self)
        guard marks.allSatisfy({ $0 <= limit }) else { throw .outOfRange }
        self.init(
            yearLength: yearLength, span: PageSpan(start: start, count: count), values: values, marks: marks,
            touched: UInt32(touched))
    }
}

extension Period.Kind {
    /// The number that stands for the kind in an image.
    fileprivate var imageCode: Int {
        switch self {
        case .year: 1
        case .half: 2
        case .quarter: 3
        case .month: 4
        case .cumulative: 5
        case .span(let years): 100 + years
        }
    }

    fileprivate init?(imageCode: Int) {
        switch imageCode {
        case 1: self = .year
        case 2: self = .half
        case 3: self = .quarter
        case 4: self = .month
        case 5: self = .cumulative
        case 102...400: self = .span(years: imageCode - 100)
        default: return nil
        }
    }
}

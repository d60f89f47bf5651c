public import Planning

/// Why a formula is refused, and where.
public struct FormulaError: Error, Equatable, Sendable {
    /// What is wrong.
    public let fault: FormulaFault
    /// Where, in characters (Unicode scalars) of the text counted from 0.
    public let range: Range<Int>

    /// A fault at a place of the text.
    public init(_ fault: FormulaFault, at range: Range<Int>) {
        self.fault = fault
        self.range = range
    }

    /// The error as a finding; its place counts characters from 1.
    public func finding(in file: String) -> Finding {
        let place = range.lowerBound + 1
        return Finding(
            .error, code: "formula.\(fault.code)",
            message: Bilingual(
                "第\(place)个字符处：\(fault.message.chinese)", "At character \(place): \(fault.message.english)"),
            remedy: fault.remedy, at: Place(file: file, column: String(place)))
    }
}

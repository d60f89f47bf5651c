public import Planning

/// Values for a formula's names, from a JSON object such as `{"甲": 12.50, "乙": "3", "丙": null}`.
///
/// Digits are kept as they are written, and a name may stand only once.
public struct GivenValues: Hashable, Sendable {
    /// Every name of the file, in its order.
    public let names: [String]
    /// The figures; a name with `null` has none.
    public let figures: [String: Figure]

    /// No values.
    public init() {
        names = []
        figures = [:]
    }

    /// Reads a file; refuses what is not one flat object of plain decimals.
    public init(_ file: [UInt8], named name: String) throws(Refusal) {
        let text = try TextDecoding(file, named: name)
        var scanner = FlatObjectScanner(text.bytes, file: name)
        let members = try scanner.members()
        var figures: [String: Figure] = [:]
        for member in members {
            guard let digits = member.value else { continue }
            do { figures[member.name] = try Figure(digits) } catch {
                throw scanner.refusal(
                    at: member.line,
                    Bilingual(
                        "“\(member.name)”的值“\(digits)”不是普通十进制数。",
                        "The value “\(digits)” of “\(member.name)” is not a plain decimal."))
            }
        }
        names = members.map(\.name)
        self.figures = figures
    }
}

import Foundation
import Testing

@testable import Reporting

@Suite struct PaletteTests {
    @Test func `Text reaches 4.5 to 1 on white`() {
        let texts =
            [
                Palette.actual, Palette.target, Palette.pathText, Palette.goalText, Palette.ink, Palette.note,
            ] + Palette.further.map(\.textColour)
        #expect(texts.allSatisfy { contrastOnWhite($0) >= 4.5 })
    }

    @Test func `Lines and marks reach 3 to 1 on white`() {
        let marks = [Palette.path, Palette.goal, Palette.axis] + Palette.further.map(\.colour)
        #expect(marks.allSatisfy { contrastOnWhite($0) >= 3 })
    }

    @Test func `Lines differ by dash and by shape, not only by colour`() {
        let styles = [LineStyle.actual, .path] + Palette.further
        #expect(Set(styles.map(\.dash)).count == styles.count)
        #expect(Set(styles.map(\.shape)).count == styles.count)
    }

    /// WCAG 2.2, definition of contrast ratio.
    private func contrastOnWhite(_ colour: String) -> Double {
        let code = Int(colour.dropFirst(), radix: 16) ?? 0xFFFFFF
        let channels = [16, 8, 0].map { Double(code >> $0 & 0xFF) / 255 }
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    }
}

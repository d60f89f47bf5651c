@testable import Reporting

/// What a test can ask of a drawing.
struct Drawing {
    let root: SVGElement

    /// Every element, the root included.
    var all: [SVGElement] { Drawing.descendants(of: root) }

    func elements(named name: String) -> [SVGElement] {
        all.filter { $0[.className] == .text(name) }
    }

    /// Every place that something is drawn at.
    var spots: [Spot] { all.flatMap(Drawing.spots) }

    /// Every text with the box it is expected to fill.
    var texts: [(text: String, size: Double, box: Box)] {
        all.filter { $0.tag == .text }.compactMap { element in
            guard case .text(let text)? = element.children.first, let x = Drawing.number(element[.x]),
                let y = Drawing.number(element[.y]), let size = Drawing.number(element[.fontSize])
            else { return nil }
            let width = textWidth(text, size: size)
            let shift = element[.textAnchor] == "end" ? width : element[.textAnchor] == "middle" ? width / 2 : 0
            return (
                text, size,
                Box(left: x - shift, top: y - size * 0.85, right: x - shift + width, bottom: y + size * 0.15)
            )
        }
    }

    var viewBox: Box {
        let numbers = Drawing.numbers(in: root[.viewBox])
        return Box(left: 0, top: 0, right: numbers[2], bottom: numbers[3])
    }

    private static func descendants(of element: SVGElement) -> [SVGElement] {
        [element] + element.elements.flatMap(descendants)
    }

    private static func spots(of element: SVGElement) -> [Spot] {
        let pairs: [(SVGAttribute, SVGAttribute)] = [(.x, .y), (.x1, .y1), (.x2, .y2), (.centreX, .centreY)]
        let single = pairs.compactMap { x, y in
            number(element[x]).flatMap { x in number(element[y]).map { Spot(x, $0) } }
        }
        let many = numbers(in: element[.pathData]) + numbers(in: element[.points])
        return single + stride(from: 0, to: many.count - many.count % 2, by: 2).map { Spot(many[$0], many[$0 + 1]) }
    }

    static func number(_ value: SVGValue?) -> Double? {
        if case .number(let number)? = value { number } else { nil }
    }

    private static func numbers(in value: SVGValue?) -> [Double] {
        guard case .text(let text)? = value else { return [] }
        return text.split { "ML ,".contains($0) }.map { Double($0) ?? .nan }
    }
}

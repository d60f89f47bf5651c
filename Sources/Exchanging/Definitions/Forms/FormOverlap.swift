import Planning
import Yams

/// Finds figures that two forms ask for (重复采集), and reused ones that no form asks for.
///
/// Source: DESIGN promise 8: each figure is asked once.
struct FormOverlap {
    /// A figure that some form asks for, of every period.
    private struct Line: Hashable {
        let statistic: Statistic.ID
        let basis: Basis.ID
        let window: FormItem.Window
        let area: Area.ID
    }

    private let forms: [FormReader.Located]
    private let organizations: [Organization.ID: Organization]
    private let askedBy: [Line: [Form]]

    init(_ forms: [FormReader.Located], _ organizations: [Organization.ID: Organization]) {
        self.forms = forms
        self.organizations = organizations
        askedBy = forms.reduce(into: [:]) { asked, located in
            for item in located.form.items where !item.isReused {
                for line in Self.lines(of: item, located.form, organizations) {
                    asked[line, default: []].append(located.form)
                }
            }
        }
    }

    func note(_ faults: inout DefinitionFaults) {
        for (number, located) in forms.enumerated() {
            let earlier = Set(forms[..<number].map(\.form.id))
            for (item, node) in located.items {
                if item.isReused {
                    noteUnasked(item, located.form, at: node, &faults)
                } else {
                    noteTwice(item, located.form, earlier, at: node, &faults)
                }
            }
        }
    }

    private func noteTwice(
        _ item: FormItem, _ form: Form, _ earlier: Set<Form.ID>, at node: Node, _ faults: inout DefinitionFaults
    ) {
        let lines = Self.lines(of: item, form, organizations)
        let others = lines.lazy.flatMap { askedBy[$0] ?? [] }
        guard let other = others.first(where: { earlier.contains($0.id) && $0.isAskedWhile(form) }) else { return }
        faults.warn(
            "askedTwice",
            Bilingual(
                "“\(item.statistic)”已在报表“\(other.name.chinese)”（\(other.id)）中采集，建议引用。",
                "“\(item.statistic)” is asked in the form “\(other.name.english)” (\(other.id)) already."),
            Bilingual("请在本项写 reuse: true，不再重复填报。", "Write reuse: true here, so that it is not asked again."),
            at: node)
    }

    private func noteUnasked(_ item: FormItem, _ form: Form, at node: Node, _ faults: inout DefinitionFaults) {
        let lines = Self.lines(of: item, form, organizations)
        let missing = lines.filter { line in !(askedBy[line] ?? []).contains { $0.isAskedWhile(form) } }
        guard let first = missing.first else { return }
        faults.warn(
            "notAsked",
            Bilingual(
                "没有报表采集“\(item.statistic)”（地区\(first.area)等\(missing.count)个），无从引用。",
                "No form asks for “\(item.statistic)” (area \(first.area), \(missing.count) in all), so nothing is reused."
            ),
            Bilingual(
                "请确认由数据文件导入，或删除 reuse 改为直接采集。",
                "Make sure that it is imported from a file, or remove reuse and ask for it."), at: node)
    }

    private static func lines(
        of item: FormItem, _ form: Form, _ organizations: [Organization.ID: Organization]
    ) -> [Line] {
        var seen: Set<Area.ID> = []
        return form.reporters.compactMap { organizations[$0] }.compactMap(form.area)
            .filter { seen.insert($0).inserted }
            .map { Line(statistic: item.statistic, basis: item.basis, window: item.window, area: $0) }
    }
}

extension Form {
    /// Whether two forms are in force at one time.
    fileprivate func isAskedWhile(_ other: Form) -> Bool {
        startsBeforeEnd(of: other) && other.startsBeforeEnd(of: self)
    }

    private func startsBeforeEnd(of other: Form) -> Bool {
        other.until.map { since.firstDay <= $0.lastDay } ?? true
    }
}

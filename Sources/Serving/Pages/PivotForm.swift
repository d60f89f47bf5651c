import Calculating
import Operating
import Planning

/// The choices of the pivot page, as a form that works without script.
struct PivotForm {
    struct Choice {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let statistics: [Choice]
    let areas: [Choice]
    let bases: [Choice]
    let measures: [Choice]
    let rows: [Choice]
    let columns: [Choice]
    let period: String
    let formula: String
    let position: String
    /// What the form has no field for and must carry along.
    let hidden: [Choice]

    init(_ parameters: QueryParameters, _ scope: PageScope) {
        let catalogue = scope.catalogue
        let chosen = Chosen(parameters)
        statistics = catalogue.statistics.map {
            Choice(value: $0.id.code, name: scope.text($0.name), isChosen: chosen.has("statistic", $0.id.code, $0.name))
        }
        areas = Self.areas(chosen, scope)
        let own = Choice(
            value: "", name: Bilingual("各统计项自身口径", "Each statistic's own").text(in: scope.language),
            isChosen: chosen.isEmpty("basis"))
        bases =
            [own]
            + catalogue.bases.map {
                Choice(value: $0.id.code, name: scope.text($0.name), isChosen: chosen.has("basis", $0.id.code, $0.name))
            }
        measures = FigureMeasure.allCases.map {
            let isUsual = $0 == .value && chosen.isEmpty("measure")
            return Choice(
                value: $0.rawValue, name: scope.text($0.name),
                isChosen: isUsual || chosen.has("measure", $0.rawValue, $0.name))
        }
        rows = Self.axes("rows", .subject, chosen, scope)
        columns = Self.axes("columns", .period, chosen, scope)
        period = parameters.values("period").joined(separator: ",")
        formula = parameters.values("formula").first ?? ""
        position = parameters.values("position").first ?? ""
        hidden = parameters.pairs.filter { ["indicator", "tree", "window", "lang"].contains($0.name) }.map {
            Choice(value: $0.value, name: $0.name, isChosen: true)
        }
    }

    /// The top, what lies below it, both, and every area; a choice by address that is none of these is kept.
    private static func areas(_ chosen: Chosen, _ scope: PageScope) -> [Choice] {
        let tree = scope.catalogue.trees.first
        let parents = Set(tree?.links.map(\.parent) ?? [])
        let children = Set(tree?.links.map(\.child) ?? [])
        var options: [(String, Bilingual)] = []
        for area in scope.catalogue.areas where parents.contains(area.id) {
            let (code, name) = (area.id.code, area.name)
            if !children.contains(area.id) { options.append(("", Bilingual("\(name.chinese)", name.english))) }
            options.append(("below:\(code)", Bilingual("\(name.chinese)各下级", "Areas in \(name.english)")))
            options.append(
                ("\(code),below:\(code)", Bilingual("\(name.chinese)及各下级", "\(name.english) and the areas in it")))
        }
        let known = Set(options.map(\.0))
        options += scope.catalogue.areas.filter { children.contains($0.id) || !parents.contains($0.id) }
            .map { ($0.id.code, $0.name) }
        let asked = chosen.text("area")
        if !asked.isEmpty, !known.contains(asked), !options.contains(where: { $0.0 == asked }) {
            options.insert((asked, Bilingual(asked, asked)), at: 0)
        }
        return options.prefix(400).map {
            Choice(value: $0.0, name: scope.text($0.1), isChosen: $0.0 == asked)
        }
    }

    private static func axes(
        _ name: String, _ usual: PivotTable.Axis, _ chosen: Chosen, _ scope: PageScope
    ) -> [Choice] {
        let asked = chosen.isEmpty(name) ? usual.rawValue : chosen.text(name)
        return PivotTable.Axis.allCases.map {
            Choice(
                value: $0.rawValue, name: Words.text("axis_\($0.rawValue)", scope.language),
                isChosen: $0.rawValue == asked)
        }
    }

    private struct Chosen {
        let parameters: QueryParameters

        init(_ parameters: QueryParameters) { self.parameters = parameters }

        func isEmpty(_ name: String) -> Bool { parameters.values(name).isEmpty }

        func text(_ name: String) -> String { parameters.values(name).joined(separator: ",") }

        func has(_ name: String, _ code: String, _ words: Bilingual) -> Bool {
            let items = text(name).split(separator: ",").map(String.init)
            return items.contains(code) || items.contains(words.chinese)
        }
    }
}

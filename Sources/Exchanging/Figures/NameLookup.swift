import Planning

/// Finds areas, statistics and bases by what a cell says.
struct NameLookup {
    let catalogue: Catalogue

    func area(_ name: String) -> CellResult<Area.ID> {
        if let fault = unreadable(name, as: .area) { return .failure(fault) }
        if let area = catalogue.area(named: name) { return .success(area.id) }
        let known = catalogue.areas.flatMap { [$0.name.chinese, $0.id.code, $0.name.english] + $0.aliases }
        return .failure(unknown(name, as: .area, among: known, file: "areas"))
    }

    func statistic(_ name: String) -> CellResult<Statistic> {
        if let fault = unreadable(name, as: .statistic) { return .failure(fault) }
        if let statistic = catalogue.statistic(named: name) {
            return statistic.formula == nil ? .success(statistic) : .failure(.calculated(statistic))
        }
        let known = catalogue.statistics.flatMap { [$0.name.chinese, $0.id.code, $0.name.english] + $0.aliases }
        return .failure(unknown(name, as: .statistic, among: known, file: "statistics"))
    }

    func basis(_ name: String) -> CellResult<Basis.ID?> {
        if name.isEmpty { return .success(nil) }
        if let fault = unreadable(name, as: .basis) { return .failure(fault) }
        if let basis = catalogue.basis(named: name) { return .success(basis.id) }
        let known = catalogue.bases.flatMap { [$0.name.chinese, $0.id.code, $0.name.english] }
        return .failure(unknown(name, as: .basis, among: known, file: "bases"))
    }

    private func unreadable(_ name: String, as column: FigureColumn) -> CellFault? {
        if name.isEmpty { return .missing(column) }
        return .unsafeText(name)
    }

    private func unknown(
        _ name: String, as column: FigureColumn, among known: [String], file section: String
    ) -> CellFault {
        let written = String(name.prefix(60))
        let suggestion = nearest(to: name, among: known.filter { !$0.isEmpty })
        let (what, thing) = (column.name.chinese, column.name.english)
        return CellFault(
            "csv.\(thing)",
            Bilingual("没有名为“\(written)”的\(what)。", "There is no \(thing) “\(written)”."),
            suggestion.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                ?? Bilingual(
                    "请核对名称，或先在 guiheng.yaml 的 \(section) 中定义。",
                    "Check the name, or define it under \(section) in guiheng.yaml first."))
    }
}

public import Planning

/// A whole invented district, from a seed: the same seed gives the same definitions and figures to the byte.
///
/// Nothing in it is real: no place, no office, no person, no figure.
public struct SimulatedDistrict: Sendable {
    /// What everything follows from.
    public let seed: UInt64
    let figures: SimulatedFigures
    /// The figures that are odd on purpose, all of them in reports that wait for review.
    public let oddities: [SimulatedOddity]

    /// The district of a seed.
    public init(seed: UInt64) {
        self.seed = seed
        figures = SimulatedFigures(seed: seed)
        oddities = SimulatedOddity.all(in: figures)
    }

    /// The definitions: `guiheng.yaml` and the plan, by their paths in the workspace.
    public var definitions: [(path: String, text: String)] {
        [
            ("plans/\(SimulatedPlan.code).yaml", SimulatedPlan.text),
            (WorkspaceFiles.main, SimulatedDefinitions.text(seed: seed)),
        ]
    }

    /// The files of figures that the offices send, by the office's code.
    public var files: [(office: String, file: NamedBytes)] {
        SimulatedHistory(figures: figures).files.map { ($0.office, $0.bytes) }
    }

    /// The figure that an office reports for a cell, right or odd.
    public func figure(at cell: Cell) -> Figure? {
        if let oddity = oddity(at: cell) { return oddity.reported }
        return figures.figure(at: .init(cell.statistic.code, cell.area.code, cell.period))
    }

    /// What is odd about a cell.
    func oddity(at cell: Cell) -> SimulatedOddity? {
        oddities.first {
            $0.statistic == cell.statistic.code && $0.area == cell.area.code && $0.period == cell.period
        }
    }

    /// What an office types into a report.
    func entries(_ cells: [FormCell]) -> [ReportEntry] {
        cells.compactMap { asked in
            figure(at: asked.cell).map {
                ReportEntry(cell: asked.cell, text: "\($0)", reason: oddity(at: asked.cell)?.reason ?? "")
            }
        }
    }
}

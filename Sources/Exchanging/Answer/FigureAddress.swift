public import Planning

/// Where the data of one figure lies on the site.
public enum FigureAddress {
    /// The figure's history and parts as JSON.
    ///
    /// Codes and periods hold no character that an address would have to escape.
    public static func data(of cell: Cell) -> String {
        "/api/v1/figures/\(cell.statistic)/\(cell.area)/\(cell.basis)?period=\(cell.period)"
    }
}

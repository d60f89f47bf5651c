/// The two sizes every chart is drawn in; the page shows the one that fits, because shrinking a chart shrinks its text.
public enum ChartSize: String, Sendable, CaseIterable {
    /// For a desk screen or paper: 760 wide.
    case wide
    /// For a telephone or a narrow column: 360 wide.
    case narrow

    /// The width of the view box.
    public var width: Double { self == .wide ? 760 : 360 }

    /// The height of the view box.
    public var height: Double { self == .wide ? 380 : 320 }

    /// Labels; never below 11.
    var labelSize: Double { self == .wide ? 13 : 11.5 }

    /// Ticks and notes; never below 11.
    var tickSize: Double { self == .wide ? 12 : 11 }
}

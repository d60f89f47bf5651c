/// The points of a line as path data, `M x y L x y …`.
func pathData(_ points: [Spot]) -> String {
    points.enumerated().map { index, point in
        (index == 0 ? "M" : "L") + shortNumber(point.x) + " " + shortNumber(point.y)
    }.joined()
}

/// The corners of a shape as a `points` attribute.
func cornerList(_ points: [Spot]) -> String {
    points.map { shortNumber($0.x) + "," + shortNumber($0.y) }.joined(separator: " ")
}

/// The known name that a mistyped one most likely means; nil when none is near.
public func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(100))
    let limit = max(1, wanted.count / 2)
    var best: (name: String, distance: Int)?
    for candidate in known {
        let scalars = Array(candidate.lowercased().unicodeScalars.prefix(100))
        guard abs(scalars.count - wanted.count) <= min(limit, (best?.distance ?? .max) - 1) else { continue }
        let distance = editDistance(wanted, scalars)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// How many insertions, deletions and substitutions turn one sequence into the other (Levenshtein).
func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    var row = Array(0...right.count)
    for (leftIndex, leftElement) in left.enumerated() {
        var diagonal = row[0]
        row[0] = leftIndex + 1
        for (rightIndex, rightElement) in right.enumerated() {
            let substituted = diagonal + (leftElement == rightElement ? 0 : 1)
            diagonal = row[rightIndex + 1]
            row[rightIndex + 1] = min(substituted, diagonal + 1, row[rightIndex] + 1)
        }
    }
    return row[right.count]
}

import Foundation

/// A Swift source of which comments and the contents of strings are left out.
struct SourceText {
    /// The code alone; line breaks stay where they were.
    let code: String

    /// Leaves comments and strings out of a source.
    init(_ source: String) {
        var scanner = Scanner(rest: Substring(source))
        code = scanner.code()
    }

    /// The modules that the source imports, `import struct Foundation.Date` counting as `Foundation`.
    var imports: [String] {
        let attributes = "(?:@\\w+(?:\\([^)]*\\))?\\s+)*"
        let access = "(?:(?:public|package|internal|fileprivate|private)\\s+)?"
        let kind = "(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\\s+)?"
        return matches(of: "^\\s*\(attributes)\(access)import\\s+\(kind)(\\w+)")
    }

    /// What the first group of a pattern matches, or the whole match where it has no group.
    func matches(of pattern: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines) else {
            return []
        }
        let whole = NSRange(code.startIndex..., in: code)
        return expression.matches(in: code, range: whole).compactMap { match in
            Range(match.range(at: match.numberOfRanges - 1), in: code).map { String(code[$0]) }
        }
    }

    private struct Scanner {
        var rest: Substring
        var kept = ""

        mutating func code() -> String {
            while let next = rest.first {
                if rest.hasPrefix("//") {
                    rest = rest.drop { !$0.isNewline }
                } else if rest.hasPrefix("/*") {
                    skipBlockComment()
                } else if let quotes = openingQuotes() {
                    skipString(quotes)
                } else {
                    kept.append(next)
                    rest.removeFirst()
                }
            }
            return kept
        }

        private mutating func skipBlockComment() {
            var depth = 0
            repeat {
                if take("/*") {
                    depth += 1
                } else if take("*/") {
                    depth -= 1
                } else {
                    skipCharacter()
                }
            } while depth > 0 && !rest.isEmpty
        }

        private func openingQuotes() -> (hashes: String, quotes: String)? {
            let hashes = String(rest.prefix { $0 == "#" })
            let after = rest.dropFirst(hashes.count)
            return ["\"\"\"", "\""].first(where: after.hasPrefix).map { (hashes, $0) }
        }

        private mutating func skipString(_ opening: (hashes: String, quotes: String)) {
            rest.removeFirst(opening.hashes.count + opening.quotes.count)
            while !rest.isEmpty, !take(opening.quotes + opening.hashes) {
                if take("\\" + opening.hashes + "(") {
                    skipInterpolation()
                } else {
                    _ = take("\\" + opening.hashes)
                    skipCharacter()
                }
            }
            kept += "\"\""
        }

        private mutating func skipInterpolation() {
            var depth = 1
            while depth > 0, let next = rest.first {
                if let quotes = openingQuotes() {
                    skipString(quotes)
                } else {
                    depth += next == "(" ? 1 : next == ")" ? -1 : 0
                    skipCharacter()
                }
            }
        }

        private mutating func skipCharacter() {
            guard let next = rest.popFirst() else { return }
            if next.isNewline { kept.append(next) }
        }

        private mutating func take(_ text: String) -> Bool {
            guard rest.hasPrefix(text) else { return false }
            rest.removeFirst(text.count)
            return true
        }
    }
}

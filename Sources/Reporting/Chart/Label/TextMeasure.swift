/// How wide a text will be, in units of the drawing: a little generous, since the reader's font is not known here.
/// Han characters and full-width signs take one em, digits 0.56 (Noto Sans CJK: 0.555).
func textWidth(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + emWidth($1) } * size
}

private func emWidth(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ": 0.26
    case "0"..."9": 0.57
    case "m", "M", "w", "W", "%", "@": 0.92
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!": 0.32
    case "A"..."Z": 0.68
    case "a"..."z": 0.57
    case "–", "-", "(", ")", "/": 0.55
    default: scalar.value < 0x2000 ? 0.6 : 1
    }
}

/// The text, shortened with an ellipsis if it is wider than `limit`; the full text belongs in the title then.
func fitted(_ text: String, size: Double, within limit: Double) -> String {
    guard textWidth(text, size: size) > limit else { return text }
    var kept = text
    while !kept.isEmpty, textWidth(kept + "…", size: size) > limit { kept.removeLast() }
    return kept + "…"
}

/// The text in lines no wider than `limit`: Han text may break anywhere but before closing signs, other text at spaces.
func wrapped(_ text: String, size: Double, within limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in breakablePieces(text) {
        if !line.isEmpty, textWidth(line + piece, size: size) > limit {
            lines.append(line)
            line = ""
        }
        line += line.isEmpty ? String(piece.drop { $0 == " " }) : piece
    }
    return line.isEmpty ? lines : lines + [line]
}

private func breakablePieces(_ text: String) -> [String] {
    text.reduce(into: [String]()) { pieces, character in
        let joins = pieces.last.map { isJoined($0, character) } ?? false
        if joins { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
    }
}

private func isJoined(_ piece: String, _ next: Character) -> Bool {
    if "，。、；：？！）》”’%…,.;:!?)".contains(next) { return true }
    guard let last = piece.last else { return false }
    if "（《“‘(".contains(last) { return true }
    return isLatin(last) && isLatin(next) && next != " "
}

private func isLatin(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
}

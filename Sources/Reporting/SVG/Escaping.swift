/// Text between tags, escaped.
func escapedText(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\r": output += "&#13;"
        default: output.unicodeScalars.append(isAllowedInXML(scalar) ? scalar : "\u{FFFD}")
        }
    }
    return output
}

/// Text between double quotes, escaped; line ends and tabs survive attribute normalisation (XML 1.0, 3.3.3).
func escapedAttribute(_ text: String) -> String {
    var output = ""
    for scalar in escapedText(text).unicodeScalars {
        switch scalar {
        case "\"": output += "&quot;"
        case "'": output += "&#39;"
        case "\n": output += "&#10;"
        case "\t": output += "&#9;"
        default: output.unicodeScalars.append(scalar)
        }
    }
    return output
}

/// Whether a character may stand in a document at all (XML 1.0, production 2).
private func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}

/// A name that may stand in `id` and in the list of `aria-labelledby`: every other character becomes its code, so that
/// two different names never meet.
func identifier(from name: String) -> String {
    var output = ""
    for scalar in name.unicodeScalars {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": output.unicodeScalars.append(scalar)
        default: output += "_" + String(scalar.value, radix: 16) + "_"
        }
    }
    return output
}

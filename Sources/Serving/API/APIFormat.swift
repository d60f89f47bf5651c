import HTTPTypes
import Hummingbird
import Planning

/// The forms that an answer of the API comes in.
enum APIFormat: String, CaseIterable, Sendable {
    case json, csv, xlsx

    /// The media type as it is sent.
    var contentType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// The media type without parameters.
    var mediaType: String { contentType.split(separator: ";").first.map(String.init) ?? contentType }

    /// What `Accept` prefers; JSON where nothing is said, nil where nothing fits (RFC 9110, section 12.5.1).
    init?(accepting request: Request) {
        let ranges = request.headers[values: .accept].flatMap { $0.split(separator: ",") }.map(Range.init)
        guard !ranges.isEmpty else {
            self = .json
            return
        }
        var best: (format: APIFormat, quality: Double)?
        for format in Self.allCases {
            let quality = Self.quality(of: format, ranges)
            if quality > best?.quality ?? 0 { best = (format, quality) }
        }
        guard let best else { return nil }
        self = best.format
    }

    /// The quality of the most specific range that fits.
    private static func quality(of format: APIFormat, _ ranges: [Range]) -> Double {
        let major = format.mediaType.split(separator: "/").first.map { $0 + "/*" } ?? ""
        for name in [format.mediaType, String(major), "*/*"] {
            if let range = ranges.first(where: { $0.type == name }) { return range.quality }
        }
        return 0
    }

    private struct Range {
        let type: String
        let quality: Double

        init(_ text: Substring) {
            let parts = text.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            type = parts.first ?? ""
            quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        }
    }
}

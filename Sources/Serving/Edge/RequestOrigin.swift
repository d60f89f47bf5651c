import HTTPTypes
import Hummingbird
import Planning

/// Keeps other sites from sending forms in a person's name (ASVS 5.0, 3.5; Fetch, section 3.2.3).
enum RequestOrigin {
    /// Refuses what a browser sends on behalf of another site. Programs that are no browsers send no origin.
    static func check(_ request: Request) throws {
        if let site = header("Sec-Fetch-Site", request), site != "same-origin", site != "none" { throw refusal }
        guard let origin = header("Origin", request) else { return }
        let host = origin.split(separator: "/", maxSplits: 2).last.map(String.init) ?? ""
        guard host == request.head.authority, origin.hasPrefix("http://") || origin.hasPrefix("https://") else {
            throw refusal
        }
    }

    private static func header(_ name: String, _ request: Request) -> String? {
        HTTPField.Name(name).flatMap { request.headers[$0] }
    }

    private static let refusal = Problem(
        .forbidden, code: "foreign-origin",
        detail: Bilingual(
            "该请求来自其他网站，未予受理。请在本系统页面中提交。",
            "The request comes from another site and was refused. Send it from a page of this system."))
}

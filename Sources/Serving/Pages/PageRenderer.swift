import Exchanging
import HTTPTypes
import Hummingbird
import NIOCore

/// Turns pages and tables into answers.
struct PageRenderer: Sendable {
    let templates: Templates
    let assets: PageAssets
    /// Whether all figures are invented, which every file says in its name and every document in a member.
    let isSimulated: Bool
    private let cache = PageCache()

    init(templates: Templates, assets: PageAssets, isSimulated: Bool = false) {
        self.templates = templates
        self.assets = assets
        self.isSimulated = isSimulated
    }

    /// A complete page, made once for each key.
    func page(_ key: PageCache.Key, _ template: String, _ make: () throws -> Any) throws -> Response {
        try response(cache.page(key) { try render(try make(), template) })
    }

    /// A complete page.
    func page(_ page: Any, _ template: String) throws -> Response {
        response(try render(page, template))
    }

    private func render(_ page: Any, _ template: String) throws -> ByteBuffer {
        guard let text = templates.render(PageFields(page), with: template) else { throw Problem(.internalServerError) }
        return ByteBuffer(string: text)
    }

    private func response(_ page: ByteBuffer) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: page))
    }

    /// A JSON document.
    func json(_ value: JSONValue) -> Response {
        let value = isSimulated ? value.markedAsSimulated : value
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: JSONText(value, isIndented: true).text)))
    }

    /// A CSV file to save under a name of ASCII letters.
    func csv(_ bytes: [UInt8], named name: String) -> Response {
        download(bytes, "text/csv; charset=utf-8", named: name + ".csv")
    }

    /// An Excel workbook to save under a name of ASCII letters.
    func xlsx(_ bytes: [UInt8], named name: String) -> Response {
        download(bytes, APIFormat.xlsx.contentType, named: name + ".xlsx")
    }

    /// An SVG file to save under a name of ASCII letters.
    func svg(_ text: String, named name: String) -> Response {
        download(Array(text.utf8), "image/svg+xml", named: name + ".svg")
    }

    private func download(_ bytes: [UInt8], _ type: String, named name: String) -> Response {
        let name = SimulatedMark.fileName(name, isSimulated: isSimulated)
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

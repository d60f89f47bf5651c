import Exchanging
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Operating
import Planning

extension Problem {
    /// Whether the asker is a program that reads JSON.
    static func isProgram(asking path: String) -> Bool {
        path == "/api" || path.hasPrefix("/api/") || path.hasSuffix(".json")
    }

    /// The answer in the form and language that suit the request.
    func response(
        to request: Request, context: PageContext, stylesheet: String?, isSimulated: Bool = false
    ) -> Response {
        var fields = headers
        fields[.contentLanguage] = context.language.rawValue
        if Self.isProgram(asking: request.uri.path) {
            fields[.contentType] = "application/problem+json"
            return Response(status: status, headers: fields, body: .text(json(context)))
        }
        fields[.contentType] = "text/html; charset=utf-8"
        return Response(status: status, headers: fields, body: .text(page(context, stylesheet, isSimulated)))
    }

    private func json(_ context: PageContext) -> String {
        let words = detail.map { $0.text(in: context.language) }
        let fields: [(name: String, value: JSONValue)] = [
            (name: "type", value: .string(code.map { "urn:guiheng:problem:\($0)" } ?? "about:blank")),
            (name: "title", value: .string(title.text(in: context.language))),
            (name: "status", value: .integer(status.code)),
        ]
        let instance = JSONValue.string("urn:guiheng:request:\(context.requestID)")
        let detail = words.map { [(name: "detail", value: JSONValue.string($0))] } ?? []
        let errors = faults.isEmpty ? [] : [(name: "errors", value: JSONValue.array(faults.map { error($0, context) }))]
        return JSONText(.object(fields + detail + [(name: "instance", value: instance)] + errors)).text
    }

    private func error(_ fault: QueryFault, _ context: PageContext) -> JSONValue {
        [
            "parameter": .string(fault.parameter), "value": .string(fault.value),
            "detail": .string(fault.message.text(in: context.language)),
            "remedy": .string(fault.remedy.text(in: context.language)),
        ]
    }

    private func page(_ context: PageContext, _ stylesheet: String?, _ isSimulated: Bool) -> String {
        let language = context.language
        let heading = title.text(in: language)
        let detail = detail.map { "<p>\(HTMLText.escaped($0.text(in: language)))</p>\n" } ?? ""
        let style = stylesheet.map { "<link rel=\"stylesheet\" href=\"\(HTMLText.escaped($0))\">\n" } ?? ""
        let words = Words.text("simulated", language)
        let banner = isSimulated ? "<p class=\"simulated\" role=\"note\">\(HTMLText.escaped(words))</p>\n" : ""
        let number = Bilingual("请求编号", "Request number").text(in: language)
        let back = Bilingual("返回首页", "Back to the start page").text(in: language)
        let product = Bilingual("规衡", "Guiheng").text(in: language)
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(heading)) - \(product)</title>
            \(style)</head>
            <body>
            <main>
            \(banner)<h1>\(HTMLText.escaped(heading))</h1>
            \(detail)\(list(of: language))<p>\(number): <code>\(context.requestID)</code></p>
            <p><a href="/">\(back)</a></p>
            </main>
            </body>
            </html>

            """
    }

    /// Every fault of a query, where there are any.
    private func list(of language: Language) -> String {
        guard !faults.isEmpty else { return "" }
        let items = faults.map { fault in
            let words = [
                fault.parameter, fault.value, fault.message.text(in: language), fault.remedy.text(in: language),
            ]
            return "<li>" + words.filter { !$0.isEmpty }.map(HTMLText.escaped).joined(separator: " · ") + "</li>\n"
        }
        return "<ul>\n" + items.joined() + "</ul>\n"
    }
}

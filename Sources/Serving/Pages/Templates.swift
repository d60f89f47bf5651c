import CAssets
import Mustache

/// Escapes by scalar: the engine's own way goes by character, and leaves a quote alone that a combining mark follows.
private struct EscapedPage: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}

/// The page templates, compiled into the program; markup in values is escaped by the template engine.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Parses all templates once; a fault in one is a fault of the program and stops its start.
    init() throws {
        MustacheContentTypes.register(EscapedPage(), named: "PAGE")
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in Self.sources {
            templates[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE:PAGE}}" + text)
        }
        library = MustacheLibrary(templates: templates)
    }

    /// The complete page; nil when there is no template of that name.
    func render(_ page: Any, with name: String) -> String? { library.render(page, withTemplate: name) }

    static var sources: [(name: String, text: String)] {
        [
            ("layout", String(cString: guiheng_template_layout())),
            ("overview", String(cString: guiheng_template_overview())),
            ("indicator", String(cString: guiheng_template_indicator())),
            ("plan", String(cString: guiheng_template_plan())),
            ("figure", String(cString: guiheng_template_figure())),
            ("revised", String(cString: guiheng_template_revised())),
            ("pivot", String(cString: guiheng_template_pivot())),
            ("report", String(cString: guiheng_template_report())),
            ("sent", String(cString: guiheng_template_sent())),
            ("work", String(cString: guiheng_template_work())),
            ("review", String(cString: guiheng_template_review())),
            ("burden", String(cString: guiheng_template_burden())),
            ("upload", String(cString: guiheng_template_upload())),
            ("rules", String(cString: guiheng_template_rules())),
            ("sign_in", String(cString: guiheng_template_sign_in())),
            ("sign_out", String(cString: guiheng_template_sign_out())),
            ("password", String(cString: guiheng_template_password())),
            ("accounts", String(cString: guiheng_template_accounts())),
            ("account", String(cString: guiheng_template_account())),
            ("audit", String(cString: guiheng_template_audit())),
        ]
    }
}

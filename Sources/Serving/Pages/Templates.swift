import CAssets
import Mustache

/// The page templates, compiled into the program; markup in values is escaped by the template engine.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Parses all templates once; a fault in one is a fault of the program and stops its start.
    init() throws {
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in Self.sources { templates[name] = try MustacheTemplate(string: text) }
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
            ("pivot", String(cString: guiheng_template_pivot())),
            ("rules", String(cString: guiheng_template_rules())),
        ]
    }
}

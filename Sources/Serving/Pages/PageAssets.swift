/// The addresses of the style sheet, script and icon, which change with their content.
struct PageAssets: Sendable {
    let css: String
    let js: String
    let icon: String
}

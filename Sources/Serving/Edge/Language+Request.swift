import Hummingbird
import HummingbirdCore
import Planning

extension Language {
    /// The language a request asks for: `?lang=` first, then the cookie `lang`, then Chinese.
    static func chosen(by request: Request) -> Language {
        let asked = request.uri.queryParameters["lang"].map(String.init)
        let remembered = request.cookies["lang"]?.value
        return [asked, remembered].lazy.compactMap { $0.flatMap(Language.init(rawValue:)) }.first ?? .chinese
    }
}

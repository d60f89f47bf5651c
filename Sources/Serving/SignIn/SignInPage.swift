import Operating
import Planning

/// The form to sign in with.
struct SignInPage {
    /// What was typed, and why it did not lead in.
    struct Attempt {
        var name = ""
        var next = ""
        var fault: Bilingual?
    }

    let t: PageFields
    let frame: Frame
    let name: String
    let next: String
    let token: String
    let fault: String?

    init(_ attempt: Attempt, token: String, _ scope: PageScope) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("signInPage", scope.language), plan: nil)
        name = attempt.name
        next = attempt.next
        self.token = token
        fault = attempt.fault.map(scope.text)
    }

    static let outOfDate = Bilingual(
        "登录页面已失效，请重新输入。如反复出现，请允许浏览器使用Cookie。",
        "The page was out of date; type them again. If this comes back, allow cookies in the browser.")

    /// What the form sends back before there is a session: 128 random bits.
    static func newToken() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

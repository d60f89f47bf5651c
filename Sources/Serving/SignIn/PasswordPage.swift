import Operating
import Planning

/// The form to change the own password with.
struct PasswordPage {
    let t: PageFields
    let frame: Frame
    let rules: String
    let isRequired: Bool
    let fault: String?

    init(_ scope: PageScope, _ profile: PasswordProfile, fault: Bilingual? = nil) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("passwordPage", scope.language), plan: scope.snapshot.plans.first)
        rules = scope.text(profile.rules)
        isRequired = scope.person?.mustChangePassword ?? false
        self.fault = fault.map(scope.text)
    }

    static let different = Bilingual(
        "两次输入的新口令不一致，未作更改。请重新输入。", "The new password was typed differently; nothing was changed. Type it again.")
}

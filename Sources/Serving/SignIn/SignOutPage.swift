import Operating

/// Asks whether to sign out.
struct SignOutPage: ScopedPage {
    let t: PageFields
    let frame: Frame

    init(_ scope: PageScope) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("signOut", scope.language), plan: scope.snapshot.plans.first)
    }
}

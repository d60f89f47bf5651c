import Operating
import Planning

/// Who is signed in, for the bar at the top of a page.
struct Viewer {
    let name: String
    let code: String
    let roles: String

    init(_ account: Account, _ scope: PageScope) {
        name = account.name
        code = account.id.code
        let names = account.roles.inOrder.map { scope.text($0.name) }
        roles = names.joined(separator: scope.language == .chinese ? "、" : ", ")
    }
}

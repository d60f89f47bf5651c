import Operating
import Planning

/// What every page carries around its own content.
struct Frame {
    struct Link {
        let name: String
        let address: String
        let isCurrent: Bool
    }

    let lang: String
    let title: String
    let css: String
    let js: String
    let icon: String
    let links: [Link]
    let query: String
    let otherLang: String
    let otherAddress: String
    let workspace: String
    let position: Int
    let recordedAt: String
    /// Whether forms must carry the language along, because the address does.
    let langField: Bool
    /// Who is signed in.
    let person: Viewer?
    /// What the forms of the session carry.
    let token: String?
    /// Where signing out and the own password are.
    let signOut: String
    let ownPassword: String
    /// Whether it may say what the workspace is and where its ledger ends.
    let isOpen: Bool
    /// Whether all figures are invented.
    let isSimulated: Bool
}

/// A number's address and words for a table cell.
struct NumberCell {
    let text: String
    /// The unit where it is not written behind the figure.
    let unit: String?
    let period: String
    let address: String
    let grade: String
    let gradeName: String
}

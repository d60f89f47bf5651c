/// One numbered step of the tables; steps are appended and never edited.
struct Migration: Sendable {
    let number: Int
    let name: String
    let sql: String
}

import Planning

/// What a cell means, or what is wrong with it.
typealias CellResult<Value> = Result<Value, CellFault>

/// What is wrong with the text of a cell, without its place.
struct CellFault: Error {
    let code: String
    let message: Bilingual
    let remedy: Bilingual

    init(_ code: String, _ message: Bilingual, _ remedy: Bilingual) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}

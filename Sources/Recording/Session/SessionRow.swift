/// One row of an answer, read by column number; a column of an unexpected type throws and never traps.
protocol SessionRow {
    func integer(_ column: Int) throws -> Int
    func text(_ column: Int) throws -> String
    func textIfAny(_ column: Int) throws -> String?
}

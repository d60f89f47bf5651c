import Planning

/// Why a workbook as a whole cannot be read, and where in it.
struct SheetFault: Error {
    let fault: CellFault
    var sheet: String?
    var address: CellAddress?

    init(_ fault: CellFault, sheet: String? = nil, at address: CellAddress? = nil) {
        self.fault = fault
        self.sheet = sheet
        self.address = address
    }

    /// The same on a sheet.
    func on(_ sheet: String) -> SheetFault { SheetFault(fault, sheet: sheet, at: address) }

    func finding(in file: String) -> Finding {
        Finding(
            .error, code: fault.code, message: fault.message, remedy: fault.remedy,
            at: Place(file: file, sheet: sheet, line: address?.row, column: address?.columnLetters))
    }
}

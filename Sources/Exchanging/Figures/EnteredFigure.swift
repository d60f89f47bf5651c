public import Planning

/// A figure as a person typed it: what it is, or what is wrong with it and what to write.
public struct EnteredFigure: Hashable, Sendable {
    /// The text without spaces at its ends.
    public let text: String
    /// The figure; nil without one.
    public let figure: Figure?
    /// Why the text is no figure; nil for a blank one, which is none either.
    public let fault: Finding?

    /// Reads plain decimal notation; everything else is a fault that says how to write it.
    public init(_ text: String) {
        self.text = trimmed(text)
        guard !self.text.isEmpty else {
            (figure, fault) = (nil, nil)
            return
        }
        switch FigureReading.read(Array(self.text.utf8)[...]) {
        case .success(.reported(let figure)): (self.figure, fault) = (figure, nil)
        case .success(.withdrawn): (figure, fault) = (nil, Self.finding(FigureReading.other(self.text)))
        case .failure(let fault): (figure, self.fault) = (nil, Self.finding(fault))
        }
    }

    private static func finding(_ fault: CellFault) -> Finding {
        Finding(.error, code: fault.code, message: fault.message, remedy: fault.remedy)
    }
}

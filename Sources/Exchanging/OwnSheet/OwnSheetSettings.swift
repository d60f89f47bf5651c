public import Planning

/// What is known before an office's own sheet is read.
public struct OwnSheetSettings: Sendable {
    /// The names that headers and rows are matched with.
    public let catalogue: Catalogue
    /// What a person settled for sheets of this kind.
    public let mapping: SheetMapping
    /// The period of figures that the sheet does not date; its year is that of months without one.
    public let period: Period?
    /// The area of figures that the sheet does not place.
    public let area: Area.ID?

    /// Settings with a catalogue.
    public init(
        catalogue: Catalogue, mapping: SheetMapping = SheetMapping(), period: Period? = nil, area: Area.ID? = nil
    ) {
        self.catalogue = catalogue
        self.mapping = mapping
        self.period = period
        self.area = area
    }
}

/// What a value's figure had beside its number: how many digits, from which entry, from which source.
struct Mark: Hashable, Sendable {
    /// How the figure is kept.
    enum Form: UInt8, Sendable {
        /// Its digits follow from the value and the scale.
        case plain
        /// Its digits do not follow, as for 18 digits or `-0`; the figure is kept aside.
        case exact
        /// It was withdrawn.
        case withdrawn
    }

    let provenance: Int32
    let source: Int32
    let scale: UInt8
    let form: Form
}

/// The units that are stated for a figure; the nearest one counts.
struct TypedUnit: Hashable {
    let cell: String?
    let row: String?
    let column: String?

    var stated: String? { cell ?? row ?? column }
}

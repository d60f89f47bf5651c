import Planning

/// A part of a formula as a lane.
struct CompiledLane {
    /// Its values.
    var value: Lane
    /// Which figures that may be left out were looked for and found on the way; nil when there are none.
    var search: Lane?
    /// Whether it is surely missing where no figure of the same period is, and so outside of the frame.
    var isAbsentOutside: Bool
    /// How far around the frame it looks for values that do not need a figure.
    var margin = LaneMargin()
}

/// For which kind of period, and how, a part of a formula is compiled.
struct CompilingPlace: Hashable {
    let kind: Period.Kind
    /// Whether a missing figure is missing, whatever its reference says.
    var isStrict = false
    let slots: Int

    /// The same with figures of another kind.
    func with(_ kind: Period.Kind) -> CompilingPlace { CompilingPlace(kind: kind, isStrict: isStrict, slots: slots) }

    /// The same with missing figures as missing.
    var strictly: CompilingPlace { CompilingPlace(kind: kind, isStrict: true, slots: slots) }

    /// Whether a year has months here.
    var isMonthly: Bool { kind == .month || kind == .cumulative }
}

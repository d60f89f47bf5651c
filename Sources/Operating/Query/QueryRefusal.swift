/// All faults of a query at once; nothing was answered.
public struct QueryRefusal: Error, Sendable {
    /// The faults, in the order of the parameters.
    public let faults: [QueryFault]

    /// A refusal for some faults.
    public init(_ faults: [QueryFault]) { self.faults = faults }
}

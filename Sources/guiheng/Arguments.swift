public import ArgumentParser
public import Evaluating
public import Planning

// The domain's own words as arguments; the rooms above do not know of the command line.
extension EvaluationKind: ExpressibleByArgument {}

extension Rating: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    /// Reads `2023-06-30`.
    public init?(argument: String) { self.init(argument) }
}

public import ArgumentParser
public import Evaluating
public import Operating
public import Planning

// The domain's own words as arguments; the rooms above do not know of the command line.
extension EvaluationKind: ExpressibleByArgument {}

extension Rating: ExpressibleByArgument {}

extension PasswordProfile: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    /// Reads `2023-06-30`.
    public init?(argument: String) { self.init(argument) }
}

/// The organization of a code that was typed.
func organizationID(_ code: String) throws -> Organization.ID {
    do { return try Organization.ID(code) } catch { throw WorkspaceError.unknownOrganization(code, known: []) }
}

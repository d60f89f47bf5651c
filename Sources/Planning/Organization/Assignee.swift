/// Who a target or task may be given to: an area or an organization, by construction never an enterprise.
///
/// Source: 统计法 (2024 revision) and its rule against allotting figures to enterprises; DESIGN promise 6.
public enum Assignee: Hashable, Sendable {
    /// A place, by its government.
    case area(Area.ID)
    /// A department, town government or park office.
    case organization(Organization.ID)
}

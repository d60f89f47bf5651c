/// Why an archive, or a member of it, cannot be read.
enum ArchiveFault: Error, Hashable {
    /// It is cut off, or its directory and its contents disagree.
    case damaged
    /// More members than any workbook has.
    case tooManyMembers(Int)
    /// Two members of one name: which one counts is anybody's guess.
    case repeatedMember(String)
    /// Members that lie over one another, so that they hold more than the file does.
    case overlapping
    /// A member that only a password opens.
    case encrypted(String)
    /// A member, or all that were read, would take too much room.
    case tooLarge(String)
    /// A member that expands far more than a workbook's parts do.
    case expandsTooFar(String)
    /// There is no such member.
    case noMember(String)
}

/// How much an archive may hold and how far its members may expand.
///
/// They are held against what is inflated, not against what the archive says of itself. Source: TRUST §0.3, §C.4.
struct ArchiveLimits {
    /// The largest number of members.
    var members = 2_000
    /// The largest member, inflated.
    var member = 64 << 20
    /// The most that is inflated of one archive.
    var total = 128 << 20
    /// How many times its packed size a member may have.
    var ratio = 200
    /// Up to this size a member may have any ratio: a sparse sheet is packed well.
    var ratioFloor = 4 << 20
}

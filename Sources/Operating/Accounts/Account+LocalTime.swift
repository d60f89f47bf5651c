import Recording

extension Account {
    /// When the password was changed last, in China Standard Time to the minute.
    public var passwordChangedLocally: String {
        let local = Moment(milliseconds: passwordChanged.milliseconds + 8 * 3_600_000).description
        return local.prefix(10) + " " + local.dropFirst(11).prefix(5)
    }
}

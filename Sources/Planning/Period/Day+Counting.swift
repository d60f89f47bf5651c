extension Day {
    /// The day some days after 1970-01-01 in the proleptic Gregorian calendar, within the years 1 to 9999.
    public init(daysSince1970 days: Int) {
        // Counted from 1 March of year 0, so that a leap day ends its year.
        let shifted = min(max(days, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        self.init(
            unchecked: era * 400 + yearOfEra + (month > 9 ? 1 : 0), month > 9 ? month - 9 : month + 3,
            ofYear - (153 * month + 2) / 5 + 1)
    }

    /// How many days lie between 1970-01-01 and this day.
    public var daysSince1970: Int {
        let shifted = month > 2 ? year : year - 1
        let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468
    }
}

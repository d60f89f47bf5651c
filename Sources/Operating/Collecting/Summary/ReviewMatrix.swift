public import Planning

/// All reports whose period ends with one month: organizations by forms, with where each stands (报送进度表).
public struct ReviewMatrix: Sendable {
    /// One organization's reports, in the order of the forms; nil where a form asks nothing of it.
    public struct Row: Sendable {
        /// Who reports.
        public let organization: Organization
        /// Its reports.
        public let reports: [ReportStanding?]
    }

    /// The month.
    public let month: Period
    /// The forms that have a report for a period that ends with the month.
    public let forms: [Form]
    /// The organizations that report any of them, in the order of the definitions.
    public let rows: [Row]

    /// Every report.
    public var reports: [ReportStanding] { rows.flatMap(\.reports).compactMap(\.self) }

    /// How complete and how timely they are.
    public var progress: ReportProgress { ReportProgress(reports) }
}

extension Snapshot {
    /// All reports whose period ends with a month, as they stand on a day; `drafts` are the keys of those on the desk.
    public func reviewMatrix(of month: Period, drafts: Set<ReportKey> = [], on today: Day) -> ReviewMatrix {
        let forms = catalogue.forms.filter { $0.report(endingWith: month) != nil }
        let rows = catalogue.organizations.compactMap { organization -> ReviewMatrix.Row? in
            let reports = forms.map { standing(of: $0, organization, endingWith: month, drafts, today) }
            return reports.allSatisfy { $0 == nil }
                ? nil : ReviewMatrix.Row(organization: organization, reports: reports)
        }
        return ReviewMatrix(month: month, forms: forms, rows: rows)
    }

    private func standing(
        of form: Form, _ organization: Organization, endingWith month: Period, _ drafts: Set<ReportKey>, _ today: Day
    ) -> ReportStanding? {
        guard form.reporters.contains(organization.id), let period = form.report(endingWith: month) else { return nil }
        return standing(of: form, organization.id, period, drafts, today)
    }

    func standing(
        of form: Form, _ organization: Organization.ID, _ period: Period, _ drafts: Set<ReportKey>, _ today: Day
    ) -> ReportStanding {
        let key = ReportKey(form: form.id, period: period, organization: organization)
        return ReportStanding(
            key, of: form, in: catalogue, reports[key], hasDraft: drafts.contains(key), on: today)
    }
}

extension Form {
    /// The period of the form's report that ends with a month; nil when none does, or nothing is asked for it.
    public func report(endingWith month: Period) -> Period? {
        let end = month.lastDay
        let part =
            switch rhythm {
            case .yearly: 1
            case .halfYearly: (end.month + 5) / 6
            case .quarterly: (end.month + 2) / 3
            case .monthly: end.month
            }
        guard let period = Period(periodKind, year: end.year, part: part), period.lastDay == end else { return nil }
        return asks(for: period) ? period : nil
    }
}

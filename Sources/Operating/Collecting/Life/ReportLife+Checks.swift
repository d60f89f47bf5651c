import Planning

extension ReportLife {
    /// Whether a command would be carried out; what a page offers.
    public func takes(_ command: ReportCommand, by hand: ReportHand) -> Bool {
        var copy = self
        do throws(ReportRefusal) {
            _ = try copy.apply(command, by: hand)
            return true
        } catch { return false }
    }

    /// A reporter fills in only its own reports; a reviewer never decides about the own organization's or own ones.
    func checkHand(_ command: ReportCommand, _ hand: ReportHand) throws(ReportRefusal) {
        switch command {
        case .save, .submit:
            guard hand.organization == reporter else { throw .notReporter(hand.organization) }
        case .giveBack, .approve, .lock, .reopen:
            guard hand.organization != reporter, sender.isEmpty || hand.actor != sender else { throw .ownReport }
            guard let level = reviewers.firstIndex(of: hand.organization) else {
                throw .notReviewer(hand.organization, next: nextReviewer)
            }
            try checkLevel(command, level, hand)
        }
    }

    /// Approval goes from the lowest level up; a higher level may return earlier; the highest one locks and reopens.
    private func checkLevel(_ command: ReportCommand, _ level: Int, _ hand: ReportHand) throws(ReportRefusal) {
        let isTurn =
            switch command {
            case .approve: state != .submitted || level == approvals
            case .giveBack: state != .submitted || level >= approvals
            default: level == reviewers.count - 1
            }
        guard isTurn else { throw .notReviewer(hand.organization, next: nextReviewer ?? reviewers.last) }
    }

    func checkState(_ command: ReportCommand) throws(ReportRefusal) {
        guard state.takes(command) else { throw .wrongState(command, state) }
        switch command {
        case .save, .submit:
            guard state != .submitted || approvals == 0 else { throw .underReview(command, approvals: approvals) }
        default: break
        }
    }

    func checkReason(_ reason: String, _ command: ReportCommand) throws(ReportRefusal) {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .noReason(command) }
    }
}

extension ReportState {
    /// Whether a command can be given here at all.
    public func takes(_ command: ReportCommand) -> Bool {
        switch (self, command) {
        case (.notStarted, .save), (.notStarted, .submit), (.draft, .save), (.draft, .submit), (.submitted, .save),
            (.submitted, .submit), (.submitted, .giveBack), (.submitted, .approve), (.returned, .save),
            (.returned, .submit), (.approved, .lock), (.approved, .reopen), (.locked, .reopen):
            true
        default: false
        }
    }
}

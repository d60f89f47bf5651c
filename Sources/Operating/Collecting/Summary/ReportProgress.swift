/// How complete (完整性) and how timely (及时性) some reports are.
public struct ReportProgress: Hashable, Sendable {
    /// 应报.
    public let asked: Int
    /// 已报: sent at least once.
    public let sent: Int
    /// 审核通过, locked ones included.
    public let approved: Int
    /// 退回: with the reporter again.
    public let returned: Int
    /// 按时报送.
    public let onTime: Int
    /// 迟报.
    public let late: Int
    /// 逾期未报.
    public let overdue: Int
    /// 待审: sent and waiting for a reviewer.
    public let waiting: Int
    /// 未说明: checks that were not passed and not explained, in all of them.
    public let unexplained: Int
    /// 通过后修改: changes after approval, in all of them.
    public let changesAfterApproval: Int

    /// Counts reports.
    public init(_ reports: [ReportStanding]) {
        asked = reports.count
        sent = reports.count { $0.isSent }
        approved = reports.count { $0.state == .approved || $0.state == .locked }
        returned = reports.count { $0.state == .returned }
        waiting = reports.count { $0.state == .submitted }
        onTime = reports.count { $0.timing == .onTime }
        late = reports.count { if case .late = $0.timing { true } else { false } }
        overdue = reports.count { if case .overdue = $0.timing { true } else { false } }
        unexplained = reports.reduce(0) { $0 + ($1.recorded?.unexplained ?? 0) }
        changesAfterApproval = reports.reduce(0) { $0 + ($1.recorded?.life.changesAfterApproval ?? 0) }
    }

    /// The share that was sent, 0 to 1; nil when nothing was asked.
    public var completeness: Double? { asked > 0 ? Double(sent) / Double(asked) : nil }

    /// The share of those due or sent that came in time, 0 to 1; nil when nothing was due yet.
    public var timeliness: Double? {
        let judged = onTime + late + overdue
        return judged > 0 ? Double(onTime) / Double(judged) : nil
    }
}

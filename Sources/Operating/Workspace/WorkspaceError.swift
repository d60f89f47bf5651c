public import Planning
public import Recording

/// Why a command on a workspace was not carried out; in every case nothing was changed.
public enum WorkspaceError: Error, Sendable {
    /// The folder is not a workspace.
    case noWorkspace(String)
    /// The definition files have faults.
    case faultyDefinitions([Finding])
    /// A file of figures has faults.
    case refusedImport([Finding])
    /// A file cannot be read or written.
    case file(String, FileFault)
    /// The ledger refused.
    case ledger(LedgerError)
    /// There is no such plan.
    case unknownPlan(String, known: [String])
    /// There is no such indicator in the plan.
    case unknownIndicator(String, known: [String])
    /// There is no such organization.
    case unknownOrganization(String, known: [String])
    /// The ledger has not come to that position yet.
    case unknownPosition(Int, latest: Int)
    /// Nobody is defined who could report.
    case noOrganization
    /// A reason is required.
    case noReason
    /// A correction needs a reason.
    case noReasonForRevision
    /// Somebody else changed the figure after it was shown.
    case changedMeanwhile(Cell, position: Int)
    /// An account was not made, changed or used.
    case account(AccountError)
    /// A workspace of real figures where invented ones were to go.
    case notSimulated(String)
    /// A report of the simulated district that its own checks refuse.
    case simulation(String, Bilingual)

    /// What happened and what to do, in one or two sentences.
    public var message: Bilingual {
        switch self {
        case .noWorkspace(let folder):
            Bilingual(
                "“\(folder)”不是规衡工作区：缺少guiheng.yaml。请用 guiheng init 新建，或检查路径。",
                "“\(folder)” is no workspace: guiheng.yaml is missing. Create one with guiheng init, or check the path."
            )
        case .faultyDefinitions(let findings):
            Bilingual(
                "定义文件有\(findings.count)处错误，未作任何更改。",
                "The definition files have \(findings.count) fault(s); nothing was changed.")
        case .refusedImport(let findings):
            Bilingual(
                "文件有\(findings.filter { $0.severity == .error }.count)处错误，全部未入账；改正后重新导入，或加 --accept-valid 只入账无误的行。",
                "The file has \(findings.filter { $0.severity == .error }.count) fault(s) and nothing was recorded; correct it, "
                    + "or add --accept-valid to record only the good rows.")
        case .file(let path, let fault): fault.message(for: path)
        case .ledger(let error): error.message
        case .unknownPlan(let name, let known): unknown("规划", "plan", name, known)
        case .unknownIndicator(let name, let known): unknown("指标", "indicator", name, known)
        case .unknownOrganization(let name, let known): unknown("单位", "organization", name, known)
        case .unknownPosition(let position, let latest):
            Bilingual(
                "没有台账序号\(position)，最新序号为\(latest)。请写不大于\(latest)的序号。",
                "There is no ledger position \(position); the last one is \(latest). Write \(latest) or less.")
        case .account(let error): error.message
        case .notSimulated(let folder):
            Bilingual(
                "“\(folder)”已有内容，且不是模拟数据工作区，未作任何更改。请用 --workspace 另指定目录。",
                "“\(folder)” is there already and is no simulated workspace; nothing was changed. Name another one by --workspace."
            )
        case .simulation(let report, let message):
            Bilingual(
                "模拟报表“\(report)”未能生成：\(message.chinese)", "The simulated report “\(report)” failed: \(message.english)")
        case .noOrganization:
            Bilingual(
                "guiheng.yaml 未定义任何单位（organizations），无法记录由谁报送。请先补充。",
                "guiheng.yaml defines no organization, so nobody can be recorded as reporting. Add one first.")
        case .noReason:
            Bilingual("专家评级须写明理由（--reason）。", "An expert rating needs a reason (--reason).")
        case .noReasonForRevision:
            Bilingual("更正数值须写明理由，未作任何更改。", "A correction needs a reason; nothing was changed.")
        case .changedMeanwhile(_, let position):
            Bilingual(
                "该数值已被他人更新（台账序号\(position)），未作任何更改。请核对最新数值后重新提交。",
                "Somebody else changed this figure (ledger position \(position)); nothing was changed. Look at the latest figure and send again."
            )
        }
    }

    /// The single faults, for errors that have several.
    public var findings: [Finding] {
        switch self {
        case .faultyDefinitions(let findings), .refusedImport(let findings): findings
        default: []
        }
    }

    private func unknown(_ chinese: String, _ english: String, _ name: String, _ known: [String]) -> Bilingual {
        Bilingual(
            "没有\(chinese)“\(name)”。现有：\(known.joined(separator: "、"))。",
            "There is no \(english) “\(name)”. Known: \(known.joined(separator: ", ")).")
    }
}

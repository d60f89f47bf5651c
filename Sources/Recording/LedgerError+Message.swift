public import Planning

extension LedgerError {
    /// What happened, and what to do.
    public var message: Bilingual {
        kindMessage ?? damageMessage ?? accessMessage ?? diskMessage ?? entryMessage ?? contentMessage
    }

    private var kindMessage: Bilingual? {
        switch self {
        case .missing(let path):
            Bilingual(
                "“\(path)”处没有台账。请核对路径，或先新建工作区。",
                "There is no ledger at “\(path)”. Check the path, or create the workspace first.")
        case .notALedger(let path):
            Bilingual(
                "“\(path)”不是规衡台账，未作任何改动。请核对路径。",
                "“\(path)” is not a Guiheng ledger; it was left as it is. Check the path.")
        case .newerSchema(let found, let known):
            Bilingual(
                "台账由更新版本的程序写成（结构 \(found)，本程序支持到 \(known)），未作任何改动。请升级程序后再打开。",
                "A newer program wrote the ledger (schema \(found), known here up to \(known)); it was left as it is. "
                    + "Upgrade the program.")
        case .olderSchema(let found, let known):
            Bilingual(
                "台账结构为旧版（\(found)，本程序为 \(known)），只读方式不能升级。请先以可写方式打开一次。",
                "The ledger has an older schema (\(found), here \(known)), which reading alone cannot upgrade. "
                    + "Open it for writing once.")
        default: nil
        }
    }

    private var damageMessage: Bilingual? {
        switch self {
        case .corrupt(let detail):
            Bilingual(
                "台账文件已损坏（\(detail)）。请停止写入，保留原文件，从最近一次通过校验的备份恢复。",
                "The ledger file is damaged (\(detail)). Stop writing, keep the file, "
                    + "and restore the last verified backup.")
        case .strayJournal(let path):
            Bilingual(
                "“\(path)”缺失，但其日志文件仍在，可能是恢复中断。请勿删除日志；找回原文件，或重新执行恢复。",
                "“\(path)” is missing while its journal is still there; a restore may have been interrupted. "
                    + "Keep the journal; bring the file back, or run the restore again.")
        case .broken(let breakage): breakage.message
        case .exists(let path):
            Bilingual(
                "“\(path)”已存在，未覆盖。请另取文件名，或先移走该文件。",
                "“\(path)” exists and was not overwritten. Choose another name, or move the file away first.")
        default: nil
        }
    }

    private var accessMessage: Bilingual? {
        switch self {
        case .lockedByOther(let pid):
            Bilingual(
                "台账正由另一进程\(pid.map { "（进程号 \($0)）" } ?? "")写入。请先停止该进程再试；查询、核验和备份可照常进行。",
                "Another process\(pid.map { " (pid \($0))" } ?? "") is writing to the ledger. "
                    + "Stop it and try again; evaluate, verify and backup work meanwhile.")
        case .busy:
            Bilingual(
                "台账正忙，本次未记录；此前已记录的内容不受影响。请稍后重试。",
                "The ledger is busy; nothing was recorded now, and earlier entries are safe. Try again shortly.")
        default: nil
        }
    }

    private var diskMessage: Bilingual? {
        switch self {
        case .diskFull:
            Bilingual(
                "磁盘空间不足，本次未记录；此前已记录的内容不受影响。请清理磁盘空间后重新提交。",
                "The disk is full; nothing was recorded now, and earlier entries are safe. "
                    + "Free some space and send again.")
        case .readOnly:
            Bilingual(
                "台账所在位置不可写，本次未记录；此前已记录的内容不受影响。请检查文件和文件夹的权限。",
                "The ledger's place cannot be written to; nothing was recorded now, and earlier entries are safe. "
                    + "Check the permissions of the file and its folder.")
        case .inputOutput(let detail):
            Bilingual(
                "磁盘读写出错（\(detail)），本次未记录；此前已记录的内容不受影响。请检查磁盘后重新提交。",
                "The disk reported a fault (\(detail)); nothing was recorded now, and earlier entries are safe. "
                    + "Check the disk, then send again.")
        case .notDurable(let journal, let synchronous):
            Bilingual(
                "数据库未处于逐笔落盘状态（journal_mode=\(journal)，synchronous=\(synchronous)），为防断电丢失，已拒绝写入。"
                    + "请将台账放在本机磁盘上再打开。",
                "The database does not write through at every commit "
                    + "(journal_mode=\(journal), synchronous=\(synchronous)); "
                    + "writing is refused so that a power cut loses nothing. Keep the ledger on a local disk."
            )
        case .openForReading:
            Bilingual(
                "台账以只读方式打开，不能记录。请以可写方式打开。", "The ledger is open for reading and records nothing. Open it for writing.")
        case .cancelled:
            Bilingual(
                "操作已取消，本次未记录。如仍需要，请重新提交。",
                "The action was cancelled; nothing was recorded. Send again if it is still wanted.")
        default: nil
        }
    }

    private var entryMessage: Bilingual? {
        switch self {
        case .nothingToRecord:
            Bilingual("没有可记录的内容。请检查文件中是否有数据。", "There is nothing to record. Check that the file has data.")
        case .repeatedCell(let cell):
            Bilingual(
                "同一次报送中，统计项 \(cell.statistic)、地区 \(cell.area)、口径 \(cell.basis)、时期 \(cell.period) 出现两次，"
                    + "整份未记录。请保留其中一个。",
                "Statistic \(cell.statistic), area \(cell.area), basis \(cell.basis), period \(cell.period) "
                    + "occurs twice in one submission; none of it was recorded. Keep one of them.")
        case .zeroCharacter(let text):
            Bilingual(
                "文字“\(Self.shown(text))”中含有不可见的空字符（U+0000），未记录。请删除该字符后重新提交。",
                "The text “\(Self.shown(text))” holds the invisible character U+0000; nothing was recorded. "
                    + "Remove it and send again.")
        default: nil
        }
    }

    private var contentMessage: Bilingual {
        switch self {
        case .notADefinition(let path):
            Bilingual(
                "“\(path)”不是工作区的定义文件。只接受 guiheng.yaml 和 plans 文件夹下的 .yaml 文件。",
                "“\(path)” is not a definition file of a workspace. Only guiheng.yaml and .yaml files in plans are.")
        case .unknownReceipt(let id):
            Bilingual(
                "台账中没有回执 \(id)。请核对回执号；如曾恢复过旧备份，请重新提交。",
                "No entry has receipt \(id). Check the number; if an old backup was restored, send again.")
        case .refused(let detail):
            Bilingual(
                "数据库规则不允许这一操作（\(detail)），未作任何改动。台账只增不改，如需更正请另行报送。",
                "The database's rules forbid this (\(detail)); nothing was changed. "
                    + "The ledger only grows: send a correction.")
        default:
            Bilingual("台账操作未完成，此前已记录的内容不受影响。", "The ledger could not do this; earlier entries are safe.")
        }
    }

    private static func shown(_ text: String) -> String {
        String(text.prefix(40).filter { $0 != "\0" })
    }
}

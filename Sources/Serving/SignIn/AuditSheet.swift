import Exchanging
import Operating
import Planning

/// The audit trail as a table.
enum AuditSheet {
    /// CSV with a mark for Excel.
    static func bytes(_ lines: [AuditLine], _ language: Language) -> [UInt8] {
        var writer = CSVWriter(isMarked: true)
        let heads = [
            Bilingual("台账序号", "Position"), Bilingual("时间（北京时间）", "Time (China Standard Time)"),
            Bilingual("账户", "Account"), Bilingual("事项代码", "Verb"), Bilingual("对象", "Object"),
            Bilingual("记录", "Record"), Bilingual("理由", "Reason"), Bilingual("哈希", "Hash"),
        ]
        writer.append(heads.map { .text($0.text(in: language)) })
        for line in lines {
            writer.append([
                .text("\(line.position)"), .text(line.time), .text(line.actor), .text(line.verb), .text(line.object),
                .text(line.sentence.text(in: language)), .text(line.reason), .text(line.hash),
            ])
        }
        return writer.bytes
    }
}

public import Planning

/// Why a figure stands although a check does not pass (情况说明).
public struct CheckReason: Hashable, Sendable {
    /// Why a text is no reason.
    public enum Fault: Error, Hashable, Sendable {
        /// There is no text.
        case empty
        /// It only says that the figure is right, as 核实无误 does.
        case saysNothing(String)

        /// What to write instead.
        public var message: Bilingual {
            switch self {
            case .empty: Bilingual("请填写情况说明。", "Give a reason.")
            case .saysNothing(let text):
                Bilingual(
                    "“\(text)”未说明原因。请写明数值变动的具体情况，例如涉及的企业、项目、政策或口径。",
                    "“\(text)” gives no reason. Say what changed: which enterprise, project, policy or definition.")
            }
        }
    }

    /// The text without spaces at its ends.
    public let text: String

    /// Takes a text that says more than that the figure is right.
    public init(_ text: String) throws(Fault) {
        let trimmed = Self.trimmed(text)
        guard !trimmed.isEmpty else { throw .empty }
        guard !Self.isEmptyPhrase(trimmed) else { throw .saysNothing(String(trimmed.prefix(40))) }
        self.text = trimmed
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }

    /// Whether nothing is left without the words that only assure.
    private static func isEmptyPhrase(_ text: String) -> Bool {
        var rest = text.lowercased().filter { $0.isLetter }
        for word in assurances { rest = rest.replacing(word, with: "") }
        return rest.isEmpty
    }

    /// Longer ones first, so that none leaves a piece of itself behind.
    private static let assurances = [
        "confirmed", "verified", "checked", "correct", "reviewed", "noproblem", "noreason", "none", "right", "true",
        "okay", "yes", "the", "figure", "data", "value", "and", "is", "it", "na", "ok",
        "没有问题", "没有异常", "没有错误", "未见异常", "实事求是", "实际情况", "客观真实", "真实准确",
        "无问题", "无异常", "无错误", "无差错", "没问题", "没有错", "无误", "属实", "核实", "核对", "核查", "复核", "审核", "检查",
        "确认", "准确", "正确", "真实", "正常", "可靠", "情况", "数据", "数值", "数字", "数", "填报", "上报", "报送", "如实",
        "以上", "上述", "同上", "经过", "我镇", "我街道", "我单位", "本单位", "单位", "部门", "本", "该", "此", "经", "已", "均",
        "都", "与", "实际", "一致", "相符", "符合", "确实", "的确", "确", "没错", "是", "的", "了", "为", "并", "且", "无", "对", "好",
        "已经", "说明", "原因", "据实", "查", "后", "再次", "再", "多次", "完全", "全部",
    ].sorted { $0.count > $1.count }
}

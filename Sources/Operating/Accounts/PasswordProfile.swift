public import Planning
import Recording

/// Which rules passwords follow; two standards contradict each other, so a district chooses one (口令策略).
public enum PasswordProfile: String, Sendable, CaseIterable {
    /// 等保三级 (GB/T 22239-2019): at least 8 characters of 3 of 4 classes, changed every 90 days, the last 5 not reused.
    case mlps3
    /// NIST SP 800-63B-4: at least 15 characters, no composition, no regular change.
    case nist

    /// The rules in one sentence.
    public var rules: Bilingual {
        switch self {
        case .mlps3:
            Bilingual(
                "口令不少于8位，须含大写字母、小写字母、数字、符号中的三类，不得为常见口令，不得包含账户名，不得与最近5次相同，每90天更换一次。",
                "At least 8 characters out of three of: capital letters, small letters, digits, symbols; no common "
                    + "password, not the account's name, none of the last 5; changed every 90 days.")
        case .nist:
            Bilingual(
                "口令不少于15位，不得为常见口令，不得包含账户名；可用一句话作为口令。",
                "At least 15 characters; no common password and not the account's name. A sentence will do.")
        }
    }

    /// What keeps a text from being the password of an account; nil when nothing does.
    func fault(in password: String, for account: Account.ID) -> PasswordFault? {
        let count = password.unicodeScalars.count
        if count < minimum { return .tooShort(minimum: minimum) }
        if count > 128 { return .tooLong }
        if password.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return .controlCharacter }
        if self == .mlps3, Self.classes(in: password) < 3 { return .tooFewClasses }
        let plain = password.lowercased()
        if CommonPasswords.contains(plain) { return .common }
        return plain.contains(account.code) ? .containsName : nil
    }

    /// Whether a password that old must be changed.
    func isExpired(_ changed: Moment, at now: Moment) -> Bool {
        self == .mlps3 && now.milliseconds - changed.milliseconds > 90 * 86_400_000
    }

    /// How many earlier passwords may not be used again, the present one among them.
    var remembered: Int { self == .mlps3 ? 5 : 1 }

    private var minimum: Int { self == .mlps3 ? 8 : 15 }

    private static func classes(in password: String) -> Int {
        let scalars = password.unicodeScalars
        let isSymbol = { (scalar: Unicode.Scalar) in
            !("A"..."Z").contains(scalar) && !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
        }
        let found = [
            scalars.contains { ("A"..."Z").contains($0) }, scalars.contains { ("a"..."z").contains($0) },
            scalars.contains { ("0"..."9").contains($0) }, scalars.contains(where: isSymbol),
        ]
        return found.filter(\.self).count
    }
}

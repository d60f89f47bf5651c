public import Planning

/// Why a text cannot be a password.
public enum PasswordFault: Hashable, Sendable {
    /// It has fewer characters than the least.
    case tooShort(minimum: Int)
    /// It has more than 128 characters.
    case tooLong
    /// It has characters that cannot be typed.
    case controlCharacter
    /// It has fewer than three of the four classes.
    case tooFewClasses
    /// It is one of those that are tried first.
    case common
    /// It holds the account's name.
    case containsName
    /// It was used before.
    case reused(last: Int)

    /// What is wrong and what to do.
    public var message: Bilingual {
        switch self {
        case .tooShort(let minimum):
            Bilingual("口令不足\(minimum)位，请加长。", "The password has fewer than \(minimum) characters; make it longer.")
        case .tooLong: Bilingual("口令超过128位，请缩短。", "The password has more than 128 characters; make it shorter.")
        case .controlCharacter:
            Bilingual(
                "口令含有无法键入的控制字符，请删除。", "The password holds control characters that cannot be typed; remove them.")
        case .tooFewClasses:
            Bilingual(
                "口令须含大写字母、小写字母、数字、符号中的三类，请补充。",
                "The password needs three of: capital letters, small letters, digits, symbols.")
        case .common:
            Bilingual("该口令过于常见，易被猜中，请另设。", "This password is among those tried first; choose another one.")
        case .containsName:
            Bilingual("口令不得包含账户名，请另设。", "The password must not hold the account's name; choose another one.")
        case .reused(let last):
            last == 1
                ? Bilingual("新口令不得与当前口令相同，请另设。", "The new password is the present one; choose another one.")
                : Bilingual(
                    "新口令不得与最近\(last)次使用的口令相同，请另设。",
                    "The new password is one of the last \(last); choose another one.")
        }
    }
}

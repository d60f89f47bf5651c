public import Planning
import Recording

extension SignInOutcome {
    /// Why nobody was signed in, and what to do; nil when somebody was. It does not say whether the account exists.
    public var message: Bilingual? {
        switch self {
        case .signedIn: nil
        case .refused:
            Bilingual(
                "账户名或口令不正确，或账户已停用。请核对后重新输入；如忘记口令，请联系系统管理员重置。",
                "Name or password are not right, or the account is disabled. Check them and try again; a system "
                    + "administrator resets a forgotten password.")
        case .locked(let until): Self.locked(until)
        }
    }

    private static func locked(_ until: Moment) -> Bilingual {
        let local = Moment(milliseconds: until.milliseconds + 8 * 3_600_000 + 59_999).description
        let time = local.dropFirst(11).prefix(5)
        return Bilingual(
            "失败次数过多，已暂停登录。请于\(time)（北京时间）之后再试。",
            "Too many failures; sign-in is paused. Try again after \(time) China Standard Time.")
    }
}

/// The passwords that guessing begins with, in lowercase; most are those of published lists that pass the length rules.
enum CommonPasswords {
    /// Whether a text in lowercase is one of them, or one with digits or signs behind it as people put them.
    static func contains(_ plain: String) -> Bool {
        if words.contains(plain) { return true }
        let scalars = Array(plain.unicodeScalars)
        if Set(scalars).count <= 2 { return true }
        let kernel = String(plain.reversed().drop { !$0.isLetter }.reversed())
        return stems.contains(kernel) || stems.contains(kernel.replacing("@", with: "a").replacing("0", with: "o"))
    }

    /// Words that stay weak with any ending: `Password1!`, `P@ssw0rd2024`, `Admin@123`.
    private static let stems: Set<String> = [
        "password", "p@ssword", "passw0rd", "p@ssw0rd", "passwd", "admin", "administrator", "root", "guest", "user",
        "test", "welcome", "welcom", "letmein", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm",
        "abc", "abcd", "abcdef", "abcdefg", "a", "aa", "aaa", "iloveyou", "woaini", "woaizhongguo", "changeme",
        "default", "system", "oracle", "login", "master", "hello", "monkey", "dragon", "sunshine", "princess",
        "football", "shadow", "superman", "guiheng", "jiading", "shanghai", "beijing", "zhongguo", "china", "tongji",
        "huawei", "wang", "zhang", "li", "liu", "chen", "spring", "summer", "autumn", "winter", "q", "qaz", "qazwsx",
        "qwe", "asd", "zxc", "qweasd", "qweasdzxc", "p@ss", "pass", "mima", "nihao",
    ]

    private static let words: Set<String> = [
        "12345678", "123456789", "1234567890", "0123456789", "87654321", "9876543210", "11111111", "00000000",
        "88888888", "66666666", "123123123", "1qaz2wsx", "1qaz@wsx", "!qaz2wsx", "1qaz2wsx3edc", "1q2w3e4r",
        "1q2w3e4r5t", "q1w2e3r4", "q1w2e3r4t5", "qwer1234", "1234qwer", "asdf1234", "zxcv1234", "abc123456",
        "a12345678", "a123456789", "aa123456", "aa12345678", "123456aa", "123456abc", "123qweasd", "123qwe!@#",
        "qwe123!@#", "5201314a", "woaini1314", "woaini520", "520131400", "147258369", "159357456", "112233445566",
        "1234567890abcde", "123456789012345", "passwordpassword", "qwertyuiopasdfg", "correcthorsebatterystaple",
        "aaaaaaaaaaaaaaa", "adminadminadmin", "123!@#qwe", "!@#$%^&*", "!@#123qwe", "abcd1234", "abcd@1234", "1234abcd",
    ]
}

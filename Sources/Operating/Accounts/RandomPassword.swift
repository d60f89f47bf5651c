/// A password that the program makes: 16 characters out of 55 that are not mistaken for one another, 92 bits.
enum RandomPassword {
    private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789")

    /// A password that every profile accepts.
    static func make() -> String {
        while true {
            let groups = (0..<4).map { _ in String((0..<4).map { _ in letters[Int.random(in: letters.indices)] }) }
            let password = groups.joined(separator: "-")
            if password.contains(where: \.isNumber), password.contains(where: \.isUppercase),
                password.contains(where: \.isLowercase)
            {
                return password
            }
        }
    }
}

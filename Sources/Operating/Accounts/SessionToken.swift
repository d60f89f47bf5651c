/// What a browser proves a session with: 256 random bits in hexadecimal digits.
enum SessionToken {
    static func make() -> String {
        let digits = Array("0123456789abcdef")
        var system = SystemRandomNumberGenerator()
        return String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &system)] })
    }
}

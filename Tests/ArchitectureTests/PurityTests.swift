import Testing

/// DESIGN, "The house": the pure rooms do no input or output; clock, randomness, locale and settings are arguments.
@Suite struct `The pure rooms` {
    @Test(arguments: Room.all.filter(\.isPure).map(\.name)) func `touch nothing outside`(name: String) throws {
        for (path, text) in try Repository.sources(of: name) {
            #expect(Outside.names(in: text).isEmpty, "\(path) uses \(Outside.names(in: text))")
        }
    }

    @Test func `have sources to look at`() throws {
        #expect(try Repository.sources(of: "Planning").count > 20)
    }

    @Test(arguments: [
        "let now = Date()", "let now = Date.now", "let id = UUID()", "FileManager.default.fileExists(atPath: path)",
        "print(value)", "let home = ProcessInfo.processInfo.environment", "let die = Int.random(in: 1...6)",
        "names.shuffled()", "let clock = ContinuousClock()", "let zone = TimeZone.current",
        "let file = fopen(path, mode)", "let data = try Data(contentsOf: url)", "let value = getenv(name)",
        "var generator = SystemRandomNumberGenerator()", "let count = Glibc.read(file, bytes, 8)",
    ])
    func `would be caught at it`(line: String) {
        #expect(!Outside.names(in: SourceText(line)).isEmpty)
    }

    @Test(arguments: [
        "let die = Int.random(in: 1...6, using: &generator)", "names.shuffled(using: &generator)",
        "// print(value)", "let text = \"print(Date())\"", "let day = Day(year: 2021, month: 1, day: 1)",
        "func update() {}", "let fingerprint = hash(value)",
    ])
    func `may do what is pure`(line: String) {
        #expect(Outside.names(in: SourceText(line)).isEmpty)
    }
}

/// The names by which code reaches clock, chance, files, the environment or the console.
private enum Outside {
    static func names(in text: SourceText) -> [String] {
        patterns.flatMap(text.matches)
    }

    private static let patterns = [
        "\\b(?:FileManager|FileHandle|ProcessInfo|URLSession|UserDefaults|Process|Thread|DispatchQueue)\\b",
        "\\b(?:Date|UUID)\\(\\)", "\\bDate\\.now\\b", "\\b(?:ContinuousClock|SuspendingClock)\\b",
        "\\b(?:TimeZone|Locale|Calendar)\\.(?:current|autoupdatingCurrent)\\b", "\\bSystemRandomNumberGenerator\\b",
        "\\.random\\((?![^()]*\\busing:)", "\\.(?:shuffled|shuffle|randomElement)\\((?![^()]*\\busing:)",
        "(?<![.\\w])(?:print|debugPrint|dump|readLine|getenv|setenv|fopen|open|time|clock_gettime)\\(",
        "\\b(?:Glibc|Darwin|Musl)\\.(?!pow|log)\\w+\\(",
        "\\bcontentsOf(?:File)?:\\s*(?:url|path|file)", "\\bTask\\s*[.{]",
    ]
}

extension APISchema {
    /// True where all figures are invented for trying the system; left out where they are real.
    private static let simulated = Member("simulated", .boolean, isRequired: false)

    /// A page of a list with these columns.
    static func page(_ columns: [APIList.Column]) -> APISchema {
        .object([
            Member("position", .integer), simulated, Member("total", .integer),
            Member("nextCursor", .nullable(.string)),
            Member("items", .list(.object(columns.map { Member($0.key, $0.schema) }))),
        ])
    }

    static let figures = APISchema.object([
        Member("position", .integer), simulated, Member("recordedAt", .string), Member("total", .integer),
        Member("offset", .integer), Member("count", .integer), Member("nextCursor", .nullable(.string)),
        Member(
            "subjects",
            .list(
                .object([
                    Member("code", .string), Member("name", both), Member("statistic", .nullable(.string)),
                    Member("unit", .nullable(.string)),
                ]))), Member("areas", .list(named)), Member("periods", .list(named)),
        Member("measures", .list(named)), Member("cells", .list(cell)),
    ])

    private static let cell = APISchema.object([
        Member("subject", .integer), Member("statistic", .nullable(.string)), Member("area", .string),
        Member("basis", .nullable(.string)), Member("period", .string), Member("measure", .string),
        Member("state", .string), Member("value", .nullable(.number)), Member("text", .string, isRequired: false),
        Member("unit", .nullable(.string)), Member("position", .integer, isRequired: false),
        Member("missing", both, isRequired: false), Member("lacking", .list(.string), isRequired: false),
        Member("link", .string, isRequired: false),
    ])

    private static let named = APISchema.object([Member("code", .string), Member("name", both)])

    static let trace = APISchema.object([
        Member("position", .integer), simulated, Member("statistic", named), Member("area", named),
        Member("basis", named),
        Member("period", named), Member("state", .string), Member("value", .nullable(.number)),
        Member("unit", .nullable(.string)), Member("missing", .nullable(both)), Member("lacking", .list(.string)),
        Member("link", .string), Member("formula", .nullable(.any)), Member("versions", .list(version)),
        Member("parts", .list(.any)),
    ])

    private static let version = APISchema.object([
        Member("statistic", .string), Member("area", .string), Member("basis", .string), Member("period", .string),
        Member("value", .nullable(.string)), Member("unit", .nullable(.string)),
        Member(
            "source", .object([Member("citation", .string), Member("grade", .string), Member("note", .string)])),
        Member(
            "ledger",
            .object([
                Member("position", .integer), Member("time", .string), Member("actor", .string),
                Member("object", .string),
            ])),
    ])

    static let evaluation = APISchema.object([
        Member("plan", .object([Member("id", .string), Member("title", .string)])), Member("kind", .string),
        Member("asOf", .string), Member("ledgerPosition", .integer), simulated,
        Member("counts", .any),
        Member(
            "indicators",
            .list(
                .object([
                    Member("id", .string), Member("number", .integer), Member("name", both), Member("wording", .string),
                    Member("statistic", .string), Member("status", .string), Member("rating", .nullable(.string)),
                    Member("reason", both),
                ]))),
    ])
}

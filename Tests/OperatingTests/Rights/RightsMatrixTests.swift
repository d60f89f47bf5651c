import Operating
import Planning
import Testing

/// Every role × verb × relation × state, against a table written by hand.
@Suite struct RightsMatrixTests {
    /// The verbs that a role has, by relation; a dot stands for “no report”, letters for the states in which a report
    /// may stand: n 未报, d 草稿, s 已报, r 退回, a 通过, l 锁定.
    static let expected: [Role: [OrganizationRelation: [RightVerb: String]]] = [
        .reporter: [
            .none: [.readFigures: ".", .export: "."],
            .own: [.readReport: "ndsral", .fillIn: "ndsr", .submit: "ndsr"],
        ],
        .reviewer: [
            .none: [.readFigures: ".", .export: ".", .defineForms: "."],
            .own: [.readReport: "ndsral"],
            .below: [
                .readReport: "ndsral", .approve: "s", .sendBack: "s", .lock: "a", .reopen: "al",
            ],
        ],
        .analyst: [
            .none: [.readFigures: ".", .export: ".", .rate: "."],
            .own: [.readReport: "al"], .below: [.readReport: "al"], .other: [.readReport: "al"],
        ],
        .leader: [
            .none: [.readFigures: ".", .export: "."],
            .own: [.readReport: "al"], .below: [.readReport: "al"], .other: [.readReport: "al"],
        ],
        .systemAdministrator: [.none: [.manageAccounts: "."]],
        .securityAdministrator: [.none: [.grantRoles: "."]],
        .auditor: [.none: [.readAudit: "."]],
    ]

    static let states: [(letter: Character, state: ReportState?)] = [
        (".", nil), ("n", .notStarted), ("d", .draft), ("s", .submitted), ("r", .returned), ("a", .approved),
        ("l", .locked),
    ]

    static func account(
        _ roles: Role..., forms: Set<String> = [], state: Account.State = .active
    ) throws -> Account {
        Account(
            id: try Account.ID("wang"), name: "王工", organization: try Organization.ID("anting"), roles: Set(roles),
            forms: forms, state: state)
    }

    static func allowed(_ role: Role, _ relation: OrganizationRelation, _ verb: RightVerb) -> String {
        expected[role]?[relation]?[verb] ?? ""
    }

    @Test(arguments: Role.allCases) func `a role may do what the table says and nothing else`(role: Role) throws {
        let account = try Self.account(role)
        for verb in RightVerb.allCases {
            for relation in OrganizationRelation.allCases {
                for (letter, state) in Self.states {
                    let object = RightObject(relation: relation, form: "monthly", state: state)
                    let isAllowed = Self.allowed(role, relation, verb).contains(letter)
                    #expect(can(account, verb, on: object) == isAllowed, "\(role) \(verb) \(relation) \(letter)")
                }
            }
        }
    }

    @Test func `two roles may do what either may, and nothing else`() throws {
        let account = try Self.account(.reporter, .reviewer)
        for verb in RightVerb.allCases {
            for relation in OrganizationRelation.allCases {
                for (letter, state) in Self.states {
                    let object = RightObject(relation: relation, state: state)
                    let isAllowed = [Role.reporter, .reviewer].contains {
                        Self.allowed($0, relation, verb).contains(letter)
                    }
                    #expect(can(account, verb, on: object) == isAllowed)
                }
            }
        }
    }

    @Test func `no role, a disabled account and administrators' roles held together allow nothing`() throws {
        let accounts = [
            try Self.account(), try Self.account(.reporter, .reviewer, state: .disabled),
            try Self.account(.systemAdministrator, .auditor), try Self.account(.securityAdministrator, .reporter),
        ]
        for account in accounts {
            for verb in RightVerb.allCases {
                for relation in OrganizationRelation.allCases {
                    for (_, state) in Self.states {
                        #expect(!can(account, verb, on: RightObject(relation: relation, state: state)))
                    }
                }
            }
        }
    }

    @Test func `nobody reviews what he or she sent`() throws {
        let account = try Self.account(.reviewer)
        for (verb, state) in [
            (RightVerb.approve, ReportState.submitted), (.sendBack, .submitted), (.lock, .approved),
            (.reopen, .locked),
        ] {
            let own = RightObject(relation: .below, state: state, submitter: account.id)
            let foreign = RightObject(relation: .below, state: state, submitter: try Account.ID("li"))
            #expect(!can(account, verb, on: own))
            #expect(can(account, verb, on: foreign))
        }
    }

    @Test func `an account that is limited to forms has no rights on others`() throws {
        let account = try Self.account(.reporter, forms: ["monthly"])
        let object = { RightObject(relation: .own, form: $0, state: .draft) }
        #expect(can(account, .submit, on: object("monthly")))
        #expect(!can(account, .submit, on: object("yearly")))
        #expect(!can(account, .readReport, on: object("yearly")))
        #expect(can(account, .readFigures))
    }

    @Test func `the three administrators are kept apart`() {
        for first in Role.allCases {
            for second in Role.allCases where first != second {
                let isApart = !first.isAdministrator && !second.isAdministrator
                #expect(Set([first, second]).isSeparated == isApart, "\(first) \(second)")
            }
            #expect(Set([first]).isSeparated)
        }
    }
}

import Planning
import Testing

@Suite struct TargetTests {
    @Test func `Directions follow the words`() throws {
        let two = try Figure("2000")
        #expect(Target.level(.atLeast(two)).direction == .rising)
        #expect(Target.level(.atMost(two)).direction == .falling)
        #expect(Target.reduction(.atLeast(two)).direction == .falling)
        #expect(Target.monotone(.falling).direction == .falling)
        #expect(Target.milestone("全面达标").direction == nil)
    }

    @Test func `Targets without a number hold none`() throws {
        for target in [
            Target.monotone(.rising), .betterThanBaseline(.rising), .external(authority: "市下达"), .milestone("达标"),
        ] {
            #expect(target.bound == nil)
        }
    }

    /// The cases are all there are: whoever adds an enterprise to them makes this test fail to compile.
    @Test func `A target can be given to an area or an organization and to nothing else`() throws {
        let assignees: [Assignee] = [
            .area(try Area.ID("310114")), .organization(try Organization.ID("jd-jw")),
        ]
        for assignee in assignees {
            switch assignee {
            case .area(let id): #expect(id.code == "310114")
            case .organization(let id): #expect(id.code == "jd-jw")
            }
        }
        #expect(Organization.Kind.allCases.map(\.rawValue) == ["government", "department", "town", "park"])
    }
}

import Operating
import Planning
import Testing

@Suite struct OrganizationRelationTests {
    static func catalogue() throws -> Catalogue {
        let (district, town, village) = (try Area.ID("310114"), try Area.ID("310114103"), try Area.ID("310114103001"))
        let tree = try AreaTree(
            id: try AreaTree.ID("places"), name: Bilingual("行政区划", "places"),
            links: [.init(child: town, parent: district), .init(child: village, parent: town)])
        let organization = { (code: String, kind: Organization.Kind, area: Area.ID?) in
            Organization(id: try Organization.ID(code), name: Bilingual(code, code), kind: kind, area: area)
        }
        return Catalogue(
            title: Bilingual("", ""), areas: [], trees: [tree],
            organizations: [
                try organization("gov", .government, district), try organization("bureau", .department, nil),
                try organization("bureau2", .department, nil), try organization("anting", .town, town),
                try organization("village", .town, village), try organization("malu", .town, try Area.ID("310114106")),
                try organization("park", .park, nil),
            ], bases: [], statistics: [])
    }

    @Test(arguments: [
        ("gov", "gov", OrganizationRelation.own), ("gov", "bureau", .below), ("gov", "anting", .below),
        ("gov", "village", .below), ("bureau", "anting", .below), ("bureau", "park", .below),
        ("bureau", "bureau2", .other), ("bureau", "gov", .other), ("anting", "bureau", .other),
        ("anting", "gov", .other), ("anting", "malu", .other), ("anting", "village", .below),
        ("village", "anting", .other), ("anting", "anting", .own), ("park", "anting", .other),
        ("bureau", "unheard-of", .other),
    ]) func `an organization stands to another by kind and area`(
        own: String, owner: String, relation: OrganizationRelation
    ) throws {
        let found = OrganizationRelation(
            of: try Organization.ID(own), to: try Organization.ID(owner), in: try Self.catalogue())
        #expect(found == relation)
    }

    @Test func `who acts for no organization has none below, and what is nobody's stands to nobody`() throws {
        let catalogue = try Self.catalogue()
        let anting = try Organization.ID("anting")
        #expect(OrganizationRelation(of: nil, to: anting, in: catalogue) == .other)
        #expect(OrganizationRelation(of: anting, to: nil, in: catalogue) == .none)
        #expect(OrganizationRelation(of: nil, to: nil, in: catalogue) == .none)
    }
}

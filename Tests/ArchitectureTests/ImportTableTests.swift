import Testing

/// DESIGN, "The house": a room imports only rooms above it. SwiftPM lets the import of a transitive dependency pass.
@Suite struct `The import table` {
    @Test(arguments: Room.all.map(\.name)) func `allows every import that a room makes`(name: String) throws {
        let room = try #require(Room.all.first { $0.name == name })
        for (path, text) in try Repository.sources(of: name) {
            let foreign = Set(text.imports).subtracting(room.allowedImports)
            #expect(foreign.isEmpty, "\(path) imports \(foreign.sorted())")
        }
    }

    @Test func `names every target of the package, with exactly its dependencies`() throws {
        let targets = Manifest(try Repository.text(of: "Package.swift")).targets
        #expect(Set(targets.map(\.name)) == Set(Room.all.map(\.name)))
        for target in targets {
            let room = try #require(Room.all.first { $0.name == target.name })
            #expect(target.rooms == room.rooms, "rooms of \(target.name)")
            #expect(target.libraries == room.libraries, "libraries of \(target.name)")
        }
    }

    @Test func `lets a room use only rooms above it`() {
        for (index, room) in Room.all.enumerated() {
            let above = Set(Room.all[..<index].map(\.name))
            #expect(room.rooms.isSubset(of: above), "\(room.name) looks down")
        }
    }

    @Test(arguments: [
        ("Hummingbird", "Serving"), ("HummingbirdCore", "Serving"), ("Mustache", "Serving"), ("GRDB", "Recording"),
        ("GRDBSQLite", "Recording"),
        ("Yams", "Exchanging"), ("Foundation", "Exchanging"), ("HashTreeCollections", "Calculating"),
    ])
    func `keeps a library in one room`(library: String, owner: String) {
        #expect(Room.all.filter { $0.allowedImports.contains(library) }.map(\.name) == [owner])
    }

    @Test func `would catch a forbidden import`() throws {
        let text = SourceText(
            """
            // import Operating
            /* import Recording */
            public import Planning
            @preconcurrency import GRDB
            import struct Foundation.Date
            let note = "\\("import Yams")"
            """)
        #expect(text.imports == ["Planning", "GRDB", "Foundation"])
        let room = try #require(Room.all.first { $0.name == "Evaluating" })
        #expect(Set(text.imports).subtracting(room.allowedImports) == ["GRDB", "Foundation"])
    }

    @Test func `would catch a dependency that the manifest adds`() {
        let manifest = Manifest(
            """
                targets: [
                    .target(name: "Planning", dependencies: ["Recording"], swiftSettings: pure),
                    .target(
                        name: "Reading",
                        dependencies: [
                            "Planning",
                            .product(name: "GRDB", package: "GRDB.swift"),
                        ], swiftSettings: settings),
                    .testTarget(name: "PlanningTests", dependencies: ["Planning"]),
                ]
            """.replacing("            ", with: "        "))
        #expect(
            manifest.targets == [
                Manifest.Target(name: "Planning", rooms: ["Recording"], libraries: []),
                Manifest.Target(name: "Reading", rooms: ["Planning"], libraries: ["GRDB"]),
            ])
    }
}

import Foundation
import HTTPTypes
import HummingbirdTesting
import Operating
import Testing

@testable import Serving

/// Walks the served OpenAPI document and calls everything that it describes.
@Suite struct OpenAPITests {
    private struct Operation {
        let path: String
        let parameters: [[String: Any]]
        let media: [String]
        let schema: [String: Any]

        func parameter(_ name: String) -> [String: Any]? { parameters.first { $0["name"] as? String == name } }

        /// An address with examples for the path and what is needed behind it, and other values where given.
        func address(_ given: [String: String] = [:], suffix: String = "") -> String {
            var place = path
            var query: [String] = []
            for parameter in parameters {
                guard let name = parameter["name"] as? String else { continue }
                let example = given[name] ?? parameter["example"] as? String ?? ""
                if parameter["in"] as? String == "path" {
                    place = place.replacing("{\(name)}", with: example)
                } else if given[name] != nil || parameter["required"] as? Bool == true || isSubject(name, given) {
                    query.append(name + "=" + encoded(example))
                }
            }
            query += given.filter { parameter($0.key) == nil }.map { $0.key + "=" + encoded($0.value) }
            return APITable.root + place + suffix + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
        }

        /// The query needs one of three.
        private func isSubject(_ name: String, _ given: [String: String]) -> Bool {
            name == "statistic" && parameter("formula") != nil && given["formula"] == nil && given["indicator"] == nil
        }

        private func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
        }
    }

    private func operations(_ client: any TestClientProtocol) async throws -> [Operation] {
        let answer = try await APISite.get("/api/v1/openapi.json", client)
        #expect(answer.status == 200 && answer.type.hasPrefix("application/vnd.oai.openapi+json"))
        let document = try #require(answer.json as? [String: Any])
        #expect(document["openapi"] as? String == "3.1.0")
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        return try paths.sorted { $0.key < $1.key }.map { path, methods in
            let get = try #require(methods["get"] as? [String: Any])
            let responses = try #require(get["responses"] as? [String: [String: Any]])
            let content = try #require(responses["200"]?["content"] as? [String: [String: Any]])
            return Operation(
                path: path, parameters: try #require(get["parameters"] as? [[String: Any]]),
                media: content.keys.sorted(),
                schema: try #require(content["application/json"]?["schema"] as? [String: Any]))
        }
    }

    @Test func `Every documented address answers with what its schema says`() async throws {
        try await APISite.run { client, workspace in
            _ = try await workspace.importFigures(APISite.towns(3), by: .init(actor: "王芳"))
            let operations = try await operations(client)
            #expect(operations.map(\.path) == APITable.routes.map(\.path).sorted())
            for operation in operations {
                let answer = try await APISite.get(operation.address(), client)
                #expect(answer.status == 200 && answer.type == "application/json", "\(operation.path): \(answer.text)")
                let faults = SchemaCheck.faults(answer.json ?? NSNull(), operation.schema, at: operation.path)
                #expect(faults.isEmpty, "\(faults)")
            }
        }
    }

    @Test func `Every documented form is served by suffix and by Accept`() async throws {
        let endings = ["application/json": ".json", "text/csv": ".csv"]
        try await APISite.run { client, _ in
            for operation in try await operations(client) {
                #expect(operation.media.count == 3)
                for media in operation.media {
                    let bySuffix = try await APISite.get(operation.address(suffix: endings[media] ?? ".xlsx"), client)
                    let byAccept = try await APISite.get(operation.address(), client, [.accept: media])
                    for answer in [bySuffix, byAccept] {
                        #expect(answer.status == 200 && answer.type.hasPrefix(media), "\(operation.path) \(media)")
                        #expect(answer.headers[.vary] == "Accept, Cookie")
                        #expect(answer.headers[.accessControlAllowOrigin] == nil)
                    }
                    if media.hasSuffix("sheet") { #expect(bySuffix.bytes.starts(with: Array("PK".utf8))) }
                }
                let other = try await APISite.get(operation.address(), client, [.accept: "image/png"])
                #expect(other.status == 406 && other.type == "application/problem+json")
            }
        }
    }

    @Test func `Every documented parameter takes its example and refuses its wrong one by name`() async throws {
        try await APISite.run { client, _ in
            for operation in try await operations(client) {
                for parameter in operation.parameters {
                    let name = try #require(parameter["name"] as? String)
                    if let example = parameter["example"] as? String, !example.isEmpty {
                        let answer = try await APISite.get(operation.address([name: example]), client)
                        #expect(answer.status == 200, "\(operation.path) \(name)=\(example): \(answer.text)")
                    }
                    guard let wrong = parameter["x-refused-example"] as? String else { continue }
                    let answer = try await APISite.get(operation.address([name: wrong]), client)
                    expectRefusal(answer, of: name, inPath: parameter["in"] as? String == "path")
                }
                let unknown = try await APISite.get(operation.address(["no-such-parameter": "1"]), client)
                expectRefusal(unknown, of: "no-such-parameter", inPath: false)
            }
        }
    }

    private func expectRefusal(_ answer: APISite.Answer, of name: String, inPath: Bool) {
        #expect(answer.status == (inPath ? 404 : 400), "\(name): \(answer.status) \(answer.text)")
        #expect(answer.type == "application/problem+json")
        let problem = answer.json as? [String: Any]
        #expect(problem?["detail"] is String)
        guard !inPath else { return }
        let errors = problem?["errors"] as? [[String: String]] ?? []
        #expect(
            errors.contains { $0["parameter"] == name && $0["remedy"]?.isEmpty == false }, "\(name): \(answer.text)")
    }

    @Test func `The check of schemas finds what is missing and what has the wrong type`() {
        let plain: [String: Any] = ["type": "object", "required": ["a"], "properties": ["a": ["type": "integer"]]]
        #expect(!SchemaCheck.faults(["b": 1], plain, at: "").isEmpty)
        #expect(!SchemaCheck.faults(["a": "1"], plain, at: "").isEmpty)
        #expect(!SchemaCheck.faults(["a": 1, "b": 2], plain, at: "").isEmpty)
        #expect(SchemaCheck.faults(["a": 1], plain, at: "").isEmpty)
    }
}

/// As much of JSON Schema as the document uses; members that it does not name are faults too.
private enum SchemaCheck {
    static func faults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let found = choices.map { faults(value, $0, at: place) }
            return found.contains(where: \.isEmpty) ? [] : found.first ?? []
        }
        switch schema["type"] as? String {
        case "object": return object(value, schema, at: place)
        case "array":
            guard let elements = value as? [Any] else { return ["\(place) is no array"] }
            let items = schema["items"] as? [String: Any] ?? [:]
            return elements.enumerated().flatMap { faults($1, items, at: "\(place)[\($0)]") }
        case "string": return value is String ? [] : ["\(place) is no string"]
        case "boolean": return value is Bool ? [] : ["\(place) is no boolean"]
        case "integer":
            return (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
                ? [] : ["\(place) is no integer"]
        case "number": return value is NSNumber ? [] : ["\(place) is no number"]
        case "null": return value is NSNull ? [] : ["\(place) is not null"]
        default: return []
        }
    }

    private static func object(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        guard let members = value as? [String: Any] else { return ["\(place) is no object"] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
        let unnamed = members.keys.filter { properties[$0] == nil && !properties.isEmpty && !isOpen(place) }
        return missing.map { "\(place).\($0) is missing" } + unnamed.map { "\(place).\($0) is not documented" }
            + members.flatMap { name, value in
                properties[name].map { faults(value, $0, at: "\(place).\(name)") } ?? []
            }
    }

    /// An evaluation's indicators have more members than the API promises.
    private static func isOpen(_ place: String) -> Bool { place.contains("evaluation.indicators[") }
}

import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operating
import Planning
import Testing

@testable import Serving

/// The example's site on a real port, for one test.
enum APISite {
    /// What one request got.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String
        let bytes: [UInt8]

        var type: String { headers[.contentType] ?? "" }
        var json: Any? { try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]) }

        /// A header field by name.
        func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    }

    static func run(
        _ test: @Sendable (_ client: any TestClientProtocol, _ workspace: Workspace) async throws -> Void
    ) async throws {
        let folder = NSTemporaryDirectory() + "guiheng-api-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Workspace.createExample(at: folder)
        let workspace = try await Workspace.open(folder)
        let site = try Site(
            workspace: workspace, settings: EdgeSettings(), version: BuildVersion(number: "test"),
            today: { Day(daysSince1970: 20_782) })
        let application = Application(router: site.router(PrometheusMetrics()))
        try await application.test(.live) { try await test($0, workspace) }
        try await workspace.close()
    }

    static func get(
        _ path: String, _ client: any TestClientProtocol, _ headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await client.execute(uri: path, method: .get, headers: headers) { response in
            Answer(
                status: response.status.code, headers: response.headers, text: String(buffer: response.body),
                bytes: Array(response.body.readableBytesView))
        }
    }

    /// Towns' figures for the first months of 2024.
    static func towns(_ month: Int, _ value: String = "10.50") -> NamedBytes {
        let rows = ["安亭镇", "南翔镇"].map { "\($0),战略性新兴产业产值,2024-01/0\(month),,\(value),亿元,\($0)月报,A," }
        let text = (["地区,统计项,时期,口径,数值,单位,来源,等级,备注"] + rows).joined(separator: "\r\n") + "\r\n"
        return NamedBytes(name: "towns-\(month).csv", bytes: Array(text.utf8))
    }
}

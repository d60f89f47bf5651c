import HTTPTypes
public import Hummingbird
import HummingbirdCore
import NIOCore

/// The files of the program, by name and by address.
public struct AssetShelf: Sendable {
    private let byName: [String: Asset]
    private let byFileName: [String: Asset]

    /// A shelf of files; of two with one name the later counts.
    public init(_ assets: [Asset]) {
        byName = Dictionary(assets.map { ($0.name, $0) }) { $1 }
        byFileName = Dictionary(byName.values.map { (String($0.address.dropFirst("/s/".count)), $0) }) { $1 }
    }

    /// Where a page finds the file with a name; nil when there is none.
    public func address(of name: String) -> String? {
        byName[name]?.address
    }

    /// Serves the files. A browser may keep each for a year, for its address changes with its content.
    public func addRoutes(to router: Router<PageContext>) {
        router.get("/s/:file") { request, context in
            guard let asset = context.parameters.get("file").flatMap({ byFileName[$0] }) else {
                throw Problem(.notFound)
            }
            return Self.response(asset, to: request)
        }
    }

    private static func response(_ asset: Asset, to request: Request) -> Response {
        let headers: HTTPFields = [
            .contentType: asset.contentType, .eTag: asset.tag.text,
            .cacheControl: "public, max-age=31536000, immutable",
        ]
        guard !asset.tag.isHeld(by: request) else { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
    }
}

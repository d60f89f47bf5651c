import Exchanging
import Planning

/// The OpenAPI 3.1 description of the API, made from ``APITable``.
struct OpenAPIDocument: Sendable {
    /// The document.
    func text(version: String) -> String {
        let document: JSONValue = [
            "openapi": "3.1.0",
            "info": [
                "title": "规衡 Guiheng", "version": .string(version),
                "description":
                    "数值按报送原样给出；缺数写明原因。Figures are given exactly as reported; what is missing says why.",
            ],
            "servers": [["url": .string(APITable.root)]],
            "paths": .object(APITable.routes.map { (name: $0.path, value: ["get": Self.operation($0)]) }),
            "components": ["schemas": ["Problem": Self.problem]],
        ]
        return JSONText(document, isIndented: true).text + "\n"
    }

    private static func operation(_ route: APIRoute) -> JSONValue {
        [
            "operationId": .string(route.operation.rawValue),
            "summary": .string("\(route.summary.chinese) \(route.summary.english)"),
            "parameters": .array(route.parameters.map(\.json)),
            "responses": [
                "200": success(route), "304": ["description": "内容未变 Not modified (If-None-Match)"],
                "400": failure("查询条件有误，errors逐项列明 Faults of the query, listed in errors"),
                "404": failure("没有这个代码或数值 No such code or figure"), "406": failure("没有这种格式 No such form"),
            ],
        ]
    }

    private static func success(_ route: APIRoute) -> JSONValue {
        let forms = APIFormat.allCases.map { format -> (name: String, value: JSONValue) in
            let schema: JSONValue = format == .json ? route.answer.json : [:]
            return (name: format.mediaType, value: ["schema": schema])
        }
        let text: JSONValue = ["type": "string"]
        return [
            "description": "回答；也可在地址后加.json、.csv、.xlsx The answer; .json, .csv or .xlsx behind the address works too",
            "headers": [
                "ETag": ["description": "台账序号与查询的标记 Mark of ledger position and query", "schema": text],
                "Link": ["description": "下一页 The next page, rel=\"next\"", "schema": text],
            ],
            "content": .object(forms),
        ]
    }

    private static func failure(_ description: String) -> JSONValue {
        [
            "description": .string(description),
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
    }

    private static let problem = APISchema.object([
        APISchema.Member("type", .string), APISchema.Member("title", .string), APISchema.Member("status", .integer),
        APISchema.Member("detail", .string, isRequired: false), APISchema.Member("instance", .string),
        APISchema.Member(
            "errors",
            .list(
                .object([
                    APISchema.Member("parameter", .string), APISchema.Member("value", .string),
                    APISchema.Member("detail", .string), APISchema.Member("remedy", .string),
                ])), isRequired: false),
    ]).json
}

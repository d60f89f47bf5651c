import Exchanging
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Operating
import Planning

/// A report as a workbook: out to be filled in, and back to be compared.
struct UploadRoutes: Sendable {
    let reports: ReportRoutes

    func add(to router: Router<PageContext>) {
        router.get("\(ReportAddress.root)/sheet.xlsx") { request, context in
            let call = try await reports.call(request, context)
            let bytes: [UInt8]
            do throws(ReportError) { bytes = try await reports.workspace.reportWorkbook(call.key) } catch {
                throw Problem(error)
            }
            return reports.renderer.xlsx(bytes, named: "\(call.key.form)-\(call.key.period)-\(call.key.organization)")
        }
        router.post("\(ReportAddress.root)/upload") { request, context in
            let call = try await reports.call(request, context)
            try call.require(.save)
            return try await answer(call, try await Self.form(request))
        }
    }

    private func answer(_ call: ReportRoutes.Call, _ form: MultipartForm) async throws -> Response {
        guard let file = form.file("file") else { throw Self.noFile }
        let named = NamedBytes(name: Self.name(file), bytes: file.bytes)
        let (workspace, renderer) = (reports.workspace, reports.renderer)
        let upload: ReportUpload
        let sheet: ReportSheet
        do throws(ReportError) {
            upload = try await workspace.readUpload(named, for: call.key)
            sheet = try await workspace.report(call.key)
        } catch { throw Problem(error) }
        if form.text("action") == "mark", let marked = try Self.marked(upload) {
            return renderer.xlsx(marked, named: "marked-\(call.key.form)-\(call.key.period)")
        }
        let scope = call.query.scope(await workspace.snapshot, renderer)
        var response = try renderer.page(UploadPage(upload, sheet, scope), "upload")
        if !upload.isAcceptable { response.status = .unprocessableContent }
        return response
    }

    private static func marked(_ upload: ReportUpload) throws -> [UInt8]? {
        do throws(WorkbookError) { return try upload.marked() } catch {
            throw Problem(.serviceUnavailable, code: "workbook", detail: error.message)
        }
    }

    /// The name as people know the file; without what hides or turns text around.
    private static func name(_ file: MultipartForm.Part) -> String {
        let name = file.fileName ?? ""
        let plain = name.unicodeScalars.filter { $0.properties.generalCategory != .format && $0.value >= 0x20 }
        return String(String(String.UnicodeScalarView(plain)).prefix(120))
    }

    private static func form(_ request: Request) async throws -> MultipartForm {
        let body = try await request.body.collect(upTo: 16 << 20)
        do throws(MultipartError) {
            return try MultipartForm(
                Array(body.readableBytesView), contentType: request.headers[.contentType] ?? "")
        } catch { throw malformed }
    }

    private static let malformed = Problem(
        .badRequest, code: "upload-malformed",
        detail: Bilingual(
            "上传的内容不完整或无法识别，未作任何更改。请重新选择文件上传。",
            "The upload is incomplete or cannot be read; nothing was changed. Choose the file and send it again."))

    private static let noFile = Problem(
        .unprocessableContent, code: "upload-empty",
        detail: Bilingual("没有选择文件。请返回选择文件后上传。", "No file was chosen. Go back and choose one."))
}

import Exchanging
import Planning

extension Workspace {
    /// The workbook of a report, to fill in and upload again.
    public func reportWorkbook(_ key: ReportKey) async throws(ReportError) -> [UInt8] {
        let sheet = try await report(key)
        let form: FormSheet
        do throws(WorkspaceError) { form = try sheet.formSheet() } catch { throw .workspace(error) }
        do throws(WorkbookError) { return try form.workbook() } catch {
            throw .workspace(.file("xlsx", .other(error.message.english)))
        }
    }

    /// Reads a file for a report and compares it with what stands there; nothing is kept.
    public func readUpload(_ file: NamedBytes, for key: ReportKey) async throws(ReportError) -> ReportUpload {
        let sheet = try await report(key)
        let reading = UploadReading(sheet: sheet, catalogue: snapshot.catalogue)
        do throws(WorkspaceError) { return try reading.read(file) } catch { throw .workspace(error) }
    }
}

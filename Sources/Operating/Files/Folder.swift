import FoundationEssentials
import Planning

/// A folder of a workspace: whole files are read and written, nothing else.
struct Folder: Sendable {
    let path: String

    static let fileLimit = 256 << 20

    func file(_ name: String) -> String { path + "/" + name }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

    func bytes(of name: String) throws(WorkspaceError) -> [UInt8] { try Self.bytes(at: file(name)) }

    /// The names of the YAML files in a sub-folder, in order; none when there is no such folder.
    func yamlFiles(in folder: String) throws(WorkspaceError) -> [String] {
        guard has(folder) else { return [] }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: file(folder))
            return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { folder + "/" + $0 }
        } catch { throw Self.fault(error, at: file(folder)) }
    }

    /// Writes a new file, and its folder where needed; an existing file is left alone and is an error.
    func create(_ name: String, _ text: String) throws(WorkspaceError) {
        let target = file(name)
        guard !has(name) else { throw .file(target, .exists) }
        do {
            let parent = target.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
                separator: "/")
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(filePath: target), options: [.withoutOverwriting])
        } catch { throw Self.fault(error, at: target) }
    }

    /// Makes the folder where there is none.
    func make() throws(WorkspaceError) {
        do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
            throw Self.fault(error, at: path)
        }
    }

    /// Keeps a file under a free name beside it, and returns that name.
    func setAside(_ name: String) throws(WorkspaceError) -> String {
        var number = 1
        while has("\(name).replaced-\(number)") { number += 1 }
        let aside = "\(name).replaced-\(number)"
        do { try FileManager.default.moveItem(atPath: file(name), toPath: file(aside)) } catch {
            throw Self.fault(error, at: file(name))
        }
        return file(aside)
    }

    static func bytes(at path: String) throws(WorkspaceError) -> [UInt8] {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            if let size = attributes[.size] as? Int, size > fileLimit { throw FileFault.tooLarge(fileLimit) }
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch let fault as FileFault {
            throw .file(path, fault)
        } catch { throw fault(error, at: path) }
    }

    private static func fault(_ error: any Error, at path: String) -> WorkspaceError {
        guard let error = error as? CocoaError else { return .file(path, .other("\(error)")) }
        switch error.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return .file(path, .missing)
        case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly: return .file(path, .notPermitted)
        case .fileWriteOutOfSpace: return .file(path, .full)
        case .fileWriteFileExists: return .file(path, .exists)
        default: return .file(path, .other(String(describing: error.code)))
        }
    }
}

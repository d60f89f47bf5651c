import CAssets

extension Workspace {
    /// Makes a new workspace with the definitions that every district starts from; an existing one is left alone.
    public static func create(at path: String) throws(WorkspaceError) {
        try Folder(path: path).create(WorkspaceFiles.main, String(cString: guiheng_starting_workspace()))
    }

    /// Makes a workspace with the Jiading plan and its published figures; does nothing where one is already.
    public static func createExample(at path: String) throws(WorkspaceError) {
        let folder = Folder(path: path)
        guard !folder.has(WorkspaceFiles.main) else { return }
        try folder.create("plans/sei-14.yaml", String(cString: guiheng_example_plan()))
        try folder.create("data/history.csv", String(cString: guiheng_example_history()))
        try folder.create("data/public.csv", String(cString: guiheng_example_public()))
        try folder.create(WorkspaceFiles.main, String(cString: guiheng_example_workspace()))
    }
}

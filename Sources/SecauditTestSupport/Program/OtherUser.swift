internal import FoundationEssentials
package import Glibc

/// Another user of this computer, for tests that are run by root.
package struct OtherUser: Sendable {
    package let user: uid_t
    package let group: gid_t

    package init(user: uid_t, group: gid_t) {
        self.user = user
        self.group = group
    }

    /// A user whom every system has.
    package static let nobody = OtherUser(user: 65_534, group: 65_534)

    private static let tool = "/usr/bin/setpriv"

    /// Why no other user can run this program here; `nil` where one can.
    package static func obstacle(to program: String) -> String? {
        guard geteuid() == 0 else { return "only root can be another user" }
        guard FileManager.default.fileExists(atPath: tool) else { return "there is no setpriv to be another user with" }
        var folder = program
        while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            folder = String(folder[..<slash])
            var status = stat()
            guard unsafe lstat(folder, &status) == 0, status.st_mode & 0o005 == 0o005 else {
                return "other users cannot reach \(folder)"
            }
        }
        return nil
    }

    /// What stands before the words of a command, so that this user runs it; in one more `group` or in none.
    package func words(inGroup group: String? = nil) -> [String] {
        let groups = group.map { "--groups=\($0)" } ?? "--clear-groups"
        return [Self.tool, "--reuid=\(user)", "--regid=\(self.group)", groups, "--"]
    }

    /// Gives this user a folder and all in it.
    package func take(_ folder: String) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        for path in [folder] + names.map({ "\(folder)/\($0)" }) {
            guard unsafe lchown(path, user, group) == 0 else { throw CocoaError(.fileWriteNoPermission) }
        }
    }
}

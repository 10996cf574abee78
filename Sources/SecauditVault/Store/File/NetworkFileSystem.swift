internal import CLinux
internal import Glibc

/// File systems that lie on other computers, on which SQLite's locks and shared memory cannot be relied on.
enum NetworkFileSystem {
    /// The name of the network file system that a path lies on; `nil`: it is this computer's own.
    static func name(at path: String) -> String? {
        var system = statfs()
        guard unsafe statfs(path, &system) == 0 else { return nil }
        return name(of: UInt32(truncatingIfNeeded: system.f_type)) { mountedType(at: path) }
    }

    /// The name by the number of `statfs(2)`.
    ///
    /// Programs of users mount under one number (FUSE) disks of this computer and of others; what they are is said by
    /// the `type` that the table of mounts has.
    static func name(of number: UInt32, type: () -> String?) -> String? {
        guard number == 0x6573_5546 else { return names[number] }
        return type().flatMap { overFUSE.contains($0) ? $0 : nil }
    }

    private static let names: [UInt32: String] = [
        0x6969: "NFS", 0xff53_4d42: "CIFS", 0xfe53_4d42: "SMB2", 0x517b: "SMB", 0x564c: "NCP", 0x0102_1997: "9P",
        0x00c3_6400: "Ceph", 0x7375_7245: "Coda", 0x5346_414f: "AFS", 0x0bd0_0bd0: "Lustre", 0x4750_4653: "GPFS",
        0x786f_4256: "VirtualBox", 0xbacb_acbc: "VMware",
    ]

    /// As mount(8) shows them: shares opened in a file manager, shell accounts, web folders, clusters, cloud stores, the
    /// folder of a virtual machine's host.
    private static let overFUSE: Set<String> = [
        "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.sshfs", "fuse.smbnetfs", "fuse.davfs", "fuse.davfs2",
        "fuse.curlftpfs", "fuse.glusterfs", "fuse.ceph-fuse", "fuse.rclone", "fuse.s3fs", "fuse.google-drive-ocamlfuse",
        "fuse.vmhgfs-fuse", "virtiofs",
    ]

    /// The type of the mount that a path lies in, by proc(5)'s table of mounts.
    static func mountedType(at path: String, table: String = "/proc/self/mountinfo") -> String? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, let file = unsafe fopen(table, "re") else { return nil }
        defer { unsafe fclose(file) }
        let device = UInt64(status.st_dev)
        // As glibc packs the two numbers of a device (<sys/sysmacros.h>).
        let major = (device >> 8 & 0xfff) | (device >> 32 & ~0xfff)
        let minor = (device & 0xff) | (device >> 12 & ~0xff)
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { unsafe free(line) }
        while unsafe getline(&line, &room, file) > 0, let text = unsafe line {
            // Number, parent, major:minor, root, place, options, any number of tags, a hyphen, type, source …
            let words = unsafe String(cString: text).split(separator: " ")
            guard words.count > 2, words[2] == "\(major):\(minor)", let hyphen = words.firstIndex(of: "-"),
                hyphen + 1 < words.count
            else { continue }
            return String(words[hyphen + 1])
        }
        return nil
    }
}

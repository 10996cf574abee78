import FoundationEssentials

/// The program that judges what ours has signed.
enum OpenSSLProgram {
    static let path = "/usr/bin/openssl"
    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
}

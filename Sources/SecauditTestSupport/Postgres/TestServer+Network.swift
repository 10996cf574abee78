internal import FoundationEssentials
internal import Glibc

extension TestServer {
    /// Lets the server be reached over this computer's own network by the name `localhost`, with a certificate for that
    /// name and by a password; the certificate's file, which is its own authority.
    package func openToNetwork(password: String) throws -> String {
        let (key, certificate) = ("\(folder)/key", "\(folder)/certificate")
        let made = try ProgramRun(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost",
            ],
            environment: ["HOME": folder]
        ).finished()
        guard made.status == 0, unsafe chmod(key, 0o600) == 0 else {
            throw TestServerError.notStarted(made.description)
        }
        for file in [key, certificate] {
            if let user = Self.serverUser { _ = unsafe chown(file, user.id, user.group) }
        }
        let rules = "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
        try Data(rules.utf8).write(to: URL(filePath: "\(folder)/data/pg_hba.conf"))
        let port = UInt16.random(in: 20_000...30_000)
        for setting in [
            "ssl = on", "ssl_cert_file = '\(certificate)'", "ssl_key_file = '\(key)'",
            "listen_addresses = '127.0.0.1'", "port = \(port)",
        ] { try sql("ALTER SYSTEM SET \(setting)", in: "postgres") }
        try sql("ALTER ROLE officer PASSWORD '\(password)'", in: "postgres")
        try restart(port: port)
        return certificate
    }
}

import FoundationEssentials
import SecauditTestSupport
import Testing

/// Detached signatures with an official's certificate; what openssl itself says of them is the judge.
@Suite(.enabled(if: OpenSSLProgram.isInstalled, "openssl is not installed"))
struct OfficialSignatureTests {
    /// A report, and people with certificates of one issuer.
    private struct Bureau {
        let office: Office
        let report: String

        init() throws {
            office = try Office.furnished()
            report = office.path("report.json")
            _ = try office.chief.run(
                "check",
                "--as-of",
                "2026-09-30",
                "--format",
                "json",
                "--output",
                report
            )
            try openssl(
                [
                    "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", path("ca.key"), "-out",
                    path("ca.pem"), "-days", "3650", "-subj", "/CN=Test CA",
                ]
            )
            try certificate("rsa", ["rsa:2048"], name: "Главин Пример")
            try certificate("ec", ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], name: "Образцова Анна")
        }

        func path(_ name: String) -> String { office.path(name) }

        private func certificate(_ name: String, _ kind: [String], name person: String) throws {
            try openssl(
                ["req", "-new", "-newkey"] + kind + [
                    "-nodes", "-keyout", path("\(name).key"), "-out", path("\(name).csr"), "-utf8", "-subj",
                    "/CN=\(person)/O=Администрация города",
                ]
            )
            try openssl(
                [
                    "x509", "-req", "-in", path("\(name).csr"), "-CA", path("ca.pem"), "-CAkey", path("ca.key"),
                    "-CAcreateserial", "-days", "3650", "-out", path("\(name).pem"),
                ]
            )
        }

        @discardableResult
        func openssl(_ arguments: String...) throws -> ProgramOutcome { try openssl(arguments) }

        @discardableResult
        func openssl(_ arguments: [String], status: Int32 = 0) throws -> ProgramOutcome {
            let outcome = try ProgramRun(
                OpenSSLProgram.path,
                arguments,
                environment: ["HOME": office.folder]
            ).finished()
            guard outcome.status == status else { throw StepFailed(arguments: arguments, outcome: outcome) }
            return outcome
        }

        /// Whether openssl accepts the signature of the report.
        func accepts(_ signature: String) throws {
            try openssl(
                [
                    "cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", report,
                    "-CAfile", path("ca.pem"), "-purpose", "any", "-out", "/dev/null",
                ]
            )
        }

        /// Образцова's signature of a file, as openssl itself makes it.
        func sign(_ file: String, to signature: String, form: String = "DER") throws {
            try openssl(
                ["cms", "-sign", "-binary", "-in", file, "-signer", path("ec.pem"), "-inkey", path("ec.key")]
                    + ["-outform", form, "-out", signature]
            )
        }

        /// What the inspector's paper says.
        func root() throws -> String {
            let sheet = try office.chief.done("report", "root").output
            return String(sheet.split(separator: "\n").first { $0.hasPrefix("    ") && $0.contains("-") } ?? "")
        }

        func verify(_ more: String...) throws -> ProgramOutcome {
            try office.chief.runAll(["report", "verify", report] + more)
        }
    }

    @Test(arguments: ["rsa", "ec"])
    func `a signature with a certificate and its key is accepted by openssl`(kind: String) throws {
        let bureau = try Bureau()
        let signature = bureau.path("\(kind).p7s")
        let signed = try bureau.office.chief.unasked(
            "report",
            "sign",
            bureau.report,
            "--certificate",
            bureau.path("\(kind).pem"),
            "--key",
            bureau.path("\(kind).key"),
            "--output",
            signature
        )
        #expect(signed.status == 0, "\(signed)")
        try bureau.accepts(signature)
        let found = try bureau.verify("--signature", signature, "--ca", bureau.path("ca.pem"))
        #expect(found.status == 0, "\(found)")
        #expect(found.output.contains("сертификат ведёт к доверенному"), "\(found)")
        #expect(found.output.contains("O=Администрация города"), "\(found)")
        // Without an issuer to trust, and with a foreign one, it says so.
        let alone = try bureau.verify("--signature", signature)
        #expect(alone.status == 0 && alone.output.contains("проверьте по его издателю"), "\(alone)")
        let other = kind == "rsa" ? "ec" : "rsa"
        let foreign = try bureau.verify("--signature", signature, "--ca", bureau.path("\(other).pem"))
        #expect(foreign.status == 65 && foreign.output.contains("не ведёт к доверенным"), "\(foreign)")
    }

    @Test func `a key under a passphrase and a PKCS 12 file open with it alone`() throws {
        let bureau = try Bureau()
        try bureau.openssl(
            "pkcs8",
            "-topk8",
            "-in",
            bureau.path("ec.key"),
            "-out",
            bureau.path("sealed.key"),
            "-passout",
            "pass:\(Desk.usual)"
        )
        try bureau.openssl(
            "pkcs12",
            "-export",
            "-in",
            bureau.path("rsa.pem"),
            "-inkey",
            bureau.path("rsa.key"),
            "-certfile",
            bureau.path("ca.pem"),
            "-out",
            bureau.path("rsa.p12"),
            "-passout",
            "pass:\(Desk.usual)"
        )
        let pairs = [
            ["--certificate", bureau.path("ec.pem"), "--key", bureau.path("sealed.key")],
            ["--certificate", bureau.path("rsa.p12")],
        ]
        for (number, pair) in pairs.enumerated() {
            let signature = bureau.path("\(number).p7s")
            let arguments = ["report", "sign", bureau.report, "--output", signature] + pair
            var stranger = bureau.office.chief
            stranger.passphrase = "другая фраза совсем"
            let refused = try stranger.runAll(arguments)
            #expect(refused.status == 77, "\(refused)")
            #expect(!FileManager.default.fileExists(atPath: signature))
            let signed = try bureau.office.chief.runAll(arguments)
            #expect(signed.status == 0, "\(signed)")
            try bureau.accepts(signature)
        }
    }

    @Test func `what cannot sign is told before anything is written`() throws {
        let bureau = try Bureau()
        let chief = bureau.office.chief
        let wrong: [[String]] = [
            ["--certificate", bureau.path("rsa.pem"), "--key", bureau.path("ec.key")],
            ["--certificate", bureau.path("rsa.key"), "--key", bureau.path("rsa.key")],
            ["--certificate", bureau.path("rsa.pem"), "--key", bureau.path("rsa.pem")],
            ["--certificate", bureau.path("rsa.pem")],
        ]
        for options in wrong {
            let refused = try chief.runAll(["report", "sign", bureau.report] + options)
            #expect(refused.status == 65, "\(options): \(refused)")
            #expect(!FileManager.default.fileExists(atPath: "\(bureau.report).p7s"))
        }
        #expect(try chief.runAll(["report", "sign", bureau.report, "--key", bureau.path("rsa.key")]).status == 64)
    }

    /// Signatures of other tools: DER, PEM, Base64 alone, with the content inside.
    @Test func `a foreign signature is attached, and told for what it is`() throws {
        let bureau = try Bureau()
        let made = bureau.path("made.sig")
        try bureau.sign(bureau.report, to: made, form: "PEM")
        let signed = try bureau.office.chief.run("report", "sign", bureau.report, "--attach", made)
        #expect(signed.status == 0, "\(signed)")
        #expect(signed.errors.contains("✓ Подпись made.sig подходит"), "\(signed)")
        let found = try bureau.verify("--root", bureau.root(), "--ca", bureau.path("ca.pem"))
        #expect(found.status == 0, "\(found)")
        #expect(found.output.contains("✓ Подпись made.sig подходит, сертификат ведёт к доверенному."), "\(found)")
        // One of another file is not attached.
        try bureau.sign(bureau.path("ca.pem"), to: bureau.path("other.sig"))
        let other = bureau.path("other.mark")
        for file in ["other.sig", "ca.pem", "report.json"] {
            let refused = try bureau.office.chief.run(
                "report",
                "sign",
                bureau.report,
                "--output",
                other,
                "--attach",
                bureau.path(file)
            )
            #expect(refused.status == 65, "\(file): \(refused)")
            #expect(!FileManager.default.fileExists(atPath: other))
        }
    }

    /// No openssl makes one without the engine, so the name of the hash in a sound one is put into the Russian arc.
    @Test func `a signature by GOST is attached and said to be unchecked`() throws {
        let bureau = try Bureau()
        let file = bureau.path("gost.sig")
        try bureau.sign(bureau.report, to: file)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        let gost: [UInt8] = [0x2A, 0x85, 0x03, 0x07, 0x01, 0x01, 0x02, 0x02, 0x01]
        for place in bytes.indices where bytes[place...].starts(with: sha256) {
            bytes.replaceSubrange(place..<place + sha256.count, with: gost)
        }
        try Data(bytes).write(to: URL(filePath: file))
        let signed = try bureau.office.chief.run("report", "sign", bureau.report, "--attach", file)
        #expect(signed.status == 0, "\(signed)")
        #expect(signed.errors.contains("? Подпись gost.sig здесь не проверить: алгоритм ГОСТ (1.2.643."), "\(signed)")
        let found = try bureau.verify("--signature", file, "--root", bureau.root())
        #expect(found.status == 0, "\(found)")
        // Attached, and as the file beside it.
        #expect(found.output.split(separator: "здесь не проверить").count == 3, "\(found)")
        // Alone it confirms nothing, and whoever reads no words is told so too.
        try FileManager.default.removeItem(atPath: "\(bureau.report).mark")
        let alone = try bureau.verify("--signature", file)
        #expect(alone.status == 2 && alone.output.contains("здесь не проверить"), "\(alone)")
        // Beside one that could be checked it is no worse than nothing.
        let sound = bureau.path("sound.sig")
        try bureau.sign(bureau.report, to: sound)
        #expect(try bureau.verify("--signature", file, "--signature", sound).status == 0)
    }

    @Test func `a mark that was taken away does not take the check of the root with it`() throws {
        let bureau = try Bureau()
        let signature = bureau.path("ec.sig")
        try bureau.sign(bureau.report, to: signature)
        try bureau.office.chief.done("report", "sign", bureau.report)
        let root = try bureau.root()
        #expect(try bureau.verify("--signature", signature, "--root", root).status == 0)
        try FileManager.default.removeItem(atPath: "\(bureau.report).mark")
        for asked in [["--root", root], ["--previous", bureau.report]] {
            let arguments = ["report", "verify", bureau.report, "--signature", signature] + asked
            let refused = try bureau.office.chief.runAll(arguments)
            #expect(refused.status == 66 && refused.output.isEmpty, "\(asked): \(refused)")
            #expect(refused.errors.contains("\(bureau.report).mark"), "\(refused)")
        }
        #expect(try bureau.verify("--signature", signature).status == 0)
    }

    @Test func `that there is a signature already is told before its passphrase is asked for`() throws {
        let bureau = try Bureau()
        try bureau.office.write("", to: "there.p7s")
        let refused = try bureau.office.chief.unasked(
            "report",
            "sign",
            bureau.report,
            "--certificate",
            bureau.path("rsa.p12"),
            "--output",
            bureau.path("there.p7s")
        )
        #expect(refused.status == 73, "\(refused)")
    }
}

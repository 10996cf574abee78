import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault

/// An identity file as lines that can be printed, kept in a safe and typed in again.
///
/// The paper opens with the passphrase it was printed under, so it needs the same care as the file.
enum IdentityPaper {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    private static let bytesPerLine = 20

    /// Numbered lines of 20 bytes, each with four check signs.
    static func text(of file: [UInt8]) -> String {
        stride(from: 0, to: file.count, by: bytesPerLine).enumerated().map { number, start in
            let piece = Array(file[start..<min(start + bytesPerLine, file.count)])
            let signs = groups(of: base32(piece))
            return "\((number + 1).padded(to: 2))  \(signs)  \(check(piece, line: number + 1))\n"
        }
        .joined()
    }

    /// The file, or the number of the first line that was typed wrongly.
    static func file(from text: String) -> Result<[UInt8], IdentityPaperError> {
        var file: [UInt8] = []
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
            .filter { !$0.isEmpty && Int($0[0]) != nil }
        for (index, words) in lines.enumerated() {
            guard words.count >= 3, Int(words[0]) == index + 1,
                let piece = bytes(words[1..<words.count - 1].joined()),
                check(piece, line: index + 1) == String(words[words.count - 1]).uppercased()
            else { return .failure(IdentityPaperError(line: index + 1)) }
            file += piece
        }
        return .success(file)
    }

    private static func check(_ piece: [UInt8], line: Int) -> String {
        let digest = Digest(of: [UInt8(truncatingIfNeeded: line)] + piece)
        return String(String(decoding: base32(Array(digest.bytes[..<3])), as: UTF8.self).prefix(4))
    }

    private static func groups(of signs: [UInt8]) -> String {
        stride(from: 0, to: signs.count, by: 4)
            .map { String(decoding: signs[$0..<min($0 + 4, signs.count)], as: UTF8.self) }
            .joined(separator: " ")
    }

    private static func base32(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                output.append(alphabet[Int(buffer >> bits & 31)])
            }
        }
        if bits > 0 { output.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
        return output
    }

    private static func bytes(_ signs: String) -> [UInt8]? {
        let secret = SecretBytes(copying: Array(signs.utf8))
        guard let decoded = try? Base32.decode(secret) else { return nil }
        return decoded.withBytes { span in span.indices.map { span[$0] } }
    }
}

/// A line of a printed identity does not fit its check signs.
struct IdentityPaperError: Error, Hashable {
    let line: Int
}

struct IdentityBackupCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: say("Напечатать запасной ключ для сейфа.", "Print a spare key for the safe.")
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let file = try Session.readIdentityFile(world.places.identity(global.identity))
        let id = try IdentityFile.memberID(of: file)
        world.print(say("Запасной ключ secaudit", "secaudit spare key"))
        world.print(say("Отпечаток: \(id.fingerprint)", "Fingerprint: \(id.fingerprint)"))
        world.print(
            say(
                "Открывается той же парольной фразой. Хранить в сейфе, в конверте; фразу — отдельно.",
                "Opens with the same passphrase. Keep it in a safe, in an envelope, and the passphrase apart."
            )
        )
        world.print()
        world.output(Array(IdentityPaper.text(of: file).utf8))
        world.print()
        world.print(say("Вернуть:  secaudit identity restore ФАЙЛ", "To restore:  secaudit identity restore FILE"))
    }
}

struct IdentityRestoreCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: say(
                "Восстановить ключ с бумаги (набранной в файл).",
                "Restore an identity from paper, typed into a file."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Файл с набранными строками.", "The file with the typed lines."), valueName: "file")
    )
    var paper: String

    func run(in world: World) throws {
        if let descriptor = global.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let text = String(decoding: try FileAccess.read(paper, atMost: 1 << 20), as: UTF8.self)
        let file: [UInt8]
        switch IdentityPaper.file(from: text) {
        case .success(let read): file = read
        case .failure(let error):
            throw ProgramError.wrongValue(option: paper, value: say("строка \(error.line)", "line \(error.line)"))
        }
        let path = world.places.identity(global.identity)
        guard !FileAccess.exists(path) else { throw ProgramError.fileExists(path: path) }
        let passphrase = try world.dialogue.secret(say("Парольная фраза этого ключа:", "Passphrase of this identity:"))
        let identity = try IdentityFile.open(file, passphrase: passphrase)
        try IdentityCommand.save(file, to: path)
        world.print(
            say(
                "✓ Ключ восстановлен: \(path), \(identity.id.shortFingerprint)",
                "✓ Restored: \(path), \(identity.id.shortFingerprint)"
            )
        )
    }
}

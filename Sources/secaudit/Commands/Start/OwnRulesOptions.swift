import ArgumentParser
import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// Rules that a municipality lays on top of its act: `--baseline`, `--extension`, `--no-extension`.
struct OwnRulesOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            say(
                "Поверх порядка — рекомендуемые правила (baseline.yaml).",
                "The recommended rules (baseline.yaml) on top of the act."
            )
        )
    )
    var baseline = false

    @Option(
        help: ArgumentHelp(
            say(
                "Файл своих правил поверх порядка, из папки правил; можно несколько раз.",
                "A file of own rules on top of the act, from the folder of policies; may be repeated."
            ),
            valueName: "file"
        )
    )
    var `extension`: [String] = []

    @Flag(help: ArgumentHelp(say("Только порядок, без своих правил.", "The act alone, without own rules.")))
    var noExtension = false

    func validate() throws {
        guard !noExtension || !baseline && `extension`.isEmpty else {
            throw ValidationError(
                say(
                    "--no-extension не сочетается с --baseline и --extension.",
                    "--no-extension does not go with --baseline or --extension."
                )
            )
        }
    }

    var isEmpty: Bool { !baseline && `extension`.isEmpty && !noExtension }

    /// The rules asked for with the digests of their files; without a word those `known` before, as their files are now.
    func pinned(from shelf: PolicyShelf, known: [PinnedExtension]?) throws -> [PinnedExtension]? {
        if noExtension { return nil }
        if isEmpty {
            return try known?.map { own in
                guard let found = shelf.library.extensions[own.id] else {
                    throw BindingError.extensionMissing(own.id)
                }
                return PinnedExtension(id: own.id, digest: found.digest)
            }
        }
        var found: [PolicyExtension] = []
        if baseline {
            guard let rules = shelf.library.extensions["baseline"] else {
                throw ProgramError.fileMissing(path: "\(shelf.folder)/baseline.yaml")
            }
            found.append(rules)
        }
        found += try `extension`.map { try rules(in: $0, shelf: shelf) }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.id).inserted }.map { PinnedExtension(id: $0.id, digest: $0.digest) }
    }

    /// The rules of a file, or those that the folder of policies has under this id.
    ///
    /// They must lie in that folder: each later check, whoever starts it, looks for them there.
    private func rules(in word: String, shelf: PolicyShelf) throws -> PolicyExtension {
        if let known = shelf.library.extensions[word] { return known }
        let bytes = try FileAccess.read(word, atMost: 16 << 20)
        let read = try PolicyExtensionFile.read(
            from: bytes,
            name: word,
            digest: FileDigest(of: bytes).hexadecimal
        )
        guard let known = shelf.library.extensions[read.id], known.digest == read.digest else {
            throw ProgramError.extensionElsewhere(path: word, folder: "\(shelf.folder)/extensions")
        }
        return known
    }
}

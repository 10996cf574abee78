import FoundationEssentials
import SecauditTestSupport

/// A folder with a vault and the desks of those who use it; it goes when the test is over.
final class Office: Sendable {
    let folder: String

    /// An office where nothing has been done yet.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "secaudit-\(UUID().uuidString)").path
        for name in ["chief", "newcomer", "third"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
    }

    /// An office like `other`.
    init(like other: Office) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "secaudit-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: other.folder, toPath: folder)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The founder: coordinator and, at first, the only holder.
    var chief: Desk { desk("chief") }
    /// The second officer, Примеров.
    var newcomer: Desk { desk("newcomer") }

    /// A third one, Тестова.
    var third: Desk { desk("third") }

    private func desk(_ name: String) -> Desk {
        Desk(office: self, home: "\(folder)/\(name)", vault: "\(folder)/vault")
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    /// The vault's bytes: unchanged when a refused command wrote nothing.
    func vaultBytes() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: chief.vaultFile)))
    }
}

extension Office {
    static let password = "Zx7-plainly-a-sample"
    /// The seed of RFC 6238's vectors, in Base32.
    static let seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    /// Prepared once, copied by each test: a town of one organ, three people and one page with its credential.
    static func furnished() throws -> Office {
        try Office(like: oneOfficer.get())
    }

    /// Furnished, with Примеров as a second member who has opened his grant.
    static func shared() throws -> Office {
        try Office(like: twoOfficers.get())
    }

    private static let oneOfficer = Result { () throws -> Office in
        let office = try Office()
        let chief = office.chief
        try chief.done(
            "init",
            "--kdf",
            "interactive",
            "--municipality",
            "Город Образцовск",
            "--policy",
            "novoaltaysk-608",
            "--parameter",
            "publication-day=2023-03-31",
            "--zone",
            "UTC+7",
            "--name",
            "Образцова Анна",
            "--position",
            "начальник отдела"
        )
        try chief.done("organ", "add", "--name", "Администрация города", "--kind", "administration")
        try chief.done(
            "person",
            "add",
            "--name",
            "Примеров Пётр Петрович",
            "--organ",
            "администрация",
            "--position",
            "специалист"
        )
        try chief.done("person", "add", "--name", "Тестова Татьяна", "--position", "специалист")
        try chief.done(
            "account",
            "add",
            "--organ",
            "администрация",
            "--address",
            "https://m.vk.com/obrazcovsk?from=search",
            "--created",
            "2024-02-01"
        )
        try chief.done(
            "appoint",
            "add",
            "--account",
            "obrazcovsk",
            "--person",
            "образцова",
            "--from",
            "2024-02-01",
            "--number",
            "12",
            "--date",
            "2024-02-01"
        )
        try chief.done(
            "credential",
            "add",
            "--account",
            "obrazcovsk",
            "--login",
            "press@example.org",
            "--password-fd",
            "4",
            "--seed-fd",
            "5",
            more: [password, seed]
        )
        try chief.done("evidence", "two-factor", "obrazcovsk", "--state", "on", "--method", "app", "--phone", "organ")
        return office
    }

    private static let twoOfficers = Result { () throws -> Office in
        let office = try furnished()
        try office.admitNewcomer(try office.makeCard())
        try office.chief.done("access", "grant", "--credential", "obrazcovsk", "--member", "примеров")
        try office.newcomer.done("credential", "show", "obrazcovsk", "--first-use", "--confirm-binding")
        return office
    }

    /// Makes an identity and a card of that name for a desk, the newcomer's as a rule; the fingerprint that its owner
    /// reads out.
    func makeCard(for desk: Desk? = nil, as name: String = "card") throws -> String {
        let made = try (desk ?? newcomer).done(
            "identity",
            "create",
            "--kdf",
            "interactive",
            "--card",
            path(name)
        )
        let line = made.errors.split(separator: "\n").first { $0.hasPrefix("Отпечаток ключа: ") } ?? ""
        return String(line.dropFirst("Отпечаток ключа: ".count))
    }

    /// Admits Примеров with his card as an officer, by the fingerprint that he has read out.
    func admitNewcomer(_ fingerprint: String) throws {
        try chief.done(
            "member",
            "add",
            path("card"),
            "--person",
            "примеров",
            "--organ",
            "администрация",
            "--fingerprint",
            fingerprint
        )
    }
}

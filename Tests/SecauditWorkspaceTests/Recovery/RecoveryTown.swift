import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace

/// Образцова coordinates and holds nothing; Примеров holds the login; Тестова and Вымыслова are trustees.
struct RecoveryTown {
    static let later = SampleWorkspace.start + SampleWorkspace.dayLength
    static let day = CalendarDay("2026-01-13")
    static var judge: PasswordJudge {
        PasswordJudge { _, _ in PasswordVerdict(strength: .strong, leaked: nil) }
    }

    let sample: SampleWorkspace
    let holder: Workspace
    let trustees: [Workspace]
    let successor: Workspace
    let login: Credential.ID

    init() throws {
        sample = try SampleWorkspace()
        holder = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        trustees = [
            try sample.addMember(Person(id: "vera", surname: "Тестова", given: "Вера"), roles: .inspector),
            try sample.addMember(Person(id: "zoya", surname: "Вымыслова", given: "Зоя"), roles: .inspector),
        ]
        successor = try sample.addMember(Person(id: "oleg", surname: "Сменов", given: "Олег"))
        try holder.refresh()
        login = try holder.addCredential(
            Credential(id: "login", organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet("пароль держателя"),
            judge: Self.judge,
            at: Self.later
        )
        try sample.founder.refresh()
    }

    /// Both trustees hand their halves over to the successor.
    func open() throws {
        for trustee in trustees {
            try trustee.refresh()
            try trustee.handOver(nil, to: successor.vault.ownID, at: Self.later)
        }
        try successor.refresh()
    }

    /// The successor enters a password, or another note beside the one there is, and tells of it.
    func write(_ password: String, note: String = "", to login: Credential.ID? = nil, at time: Int64) throws {
        var sheet = try SampleWorkspace.sheet(password)
        if !note.isEmpty { try sheet.set(.note, to: SecretBytes(copying: Array(note.utf8))) }
        try successor.refresh()
        try successor.changeSecret(
            of: login ?? self.login,
            to: sheet,
            changesPassword: false,
            judge: Self.judge,
            at: time
        )
        try sample.founder.refresh()
    }

    func seal() throws {
        try sample.founder.nameTrustees(trustees.map(\.vault.ownID), at: Self.later)
        for trustee in trustees {
            try trustee.refresh()
            try trustee.acceptTrust(at: Self.later)
        }
        try holder.refresh()
        holder.vouchForTrustees(pinned: Set(trustees.map(\.vault.ownID)))
        try holder.keepHalves(at: Self.later)
        try sample.founder.refresh()
    }
}

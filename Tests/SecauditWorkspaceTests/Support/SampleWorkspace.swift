import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// A workspace in memory with one municipality, one organ, one page and its founder Образцова.
struct SampleWorkspace {
    let store = MemoryStore()
    let founder: Workspace
    let town: Municipality.ID
    let organ: Organ.ID
    let page: Account.ID
    let anna: Person.ID

    /// 2026-01-12 10:00 at UTC+7, in seconds since 1970.
    static let start: Int64 = 1_768_186_800
    static let zone = ZoneOffset(minutes: 420) ?? .utc
    static let dayLength: Int64 = 86_400

    init() throws {
        let start = Self.start
        founder = try Workspace.found(
            in: store,
            identity: Identity(created: start),
            name: "Образцова А.",
            at: start
        )
        town = try founder.addMunicipality(name: "Город Образцовск", zone: Self.zone, at: start)
        anna = try founder.addPerson(Person(id: "anna", surname: "Образцова", given: "Анна"), to: town, at: start)
        try founder.bindMember(founder.vault.ownID, to: anna, at: start)
        organ = try founder.addOrgan(
            Organ(id: "office", name: "Администрация", kind: .administration),
            to: town,
            at: start
        )
        page = try founder.addAccount(
            Account(id: "page", network: "vk", address: "vk.com/obrazcovsk"),
            to: organ,
            at: start
        )
    }

    /// A credential for the page with this password, held by the founder.
    func addCredential(password: String, at time: Int64 = start) throws -> Credential.ID {
        try founder.addCredential(
            Credential(id: "login", organ: organ, network: "vk", manages: [page]),
            sheet: try Self.sheet(password),
            at: time
        )
    }

    static func sheet(_ password: String) throws -> SecretSheet {
        var sheet = SecretSheet()
        try sheet.set(.login, to: SecretBytes(copying: Array("press@example.org".utf8)))
        try sheet.set(.password, to: SecretBytes(copying: Array(password.utf8)))
        return sheet
    }

    /// A second member, certified by the founder, on the same store.
    func addMember(
        _ person: Person,
        roles: MemberRoles = .officer,
        at time: Int64 = start
    ) throws -> Workspace {
        let identity = Identity(created: time)
        let known = try founder.addPerson(person, to: town, at: time)
        try founder.addMember(
            identity.card,
            roles: roles,
            name: person.shortName,
            person: known,
            organs: [organ],
            at: time
        )
        let workspace = try Workspace(
            vault: try Vault.open(store, identity: identity, freshness: .firstUse, at: time)
        )
        try workspace.acceptGrants(at: time)
        try workspace.consent(at: time)
        try founder.refresh()
        return workspace
    }

    /// The credential as the register shows it.
    func credential(_ id: Credential.ID) throws -> Credential? {
        try founder.register().municipalities.first?.credentials.first { $0.id == id }
    }
}

extension SecretSheet {
    /// A field as text, for tests alone.
    borrowing func text(_ field: Field) -> String? {
        self.field(field)?.withBytes { bytes in
            String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        }
    }
}

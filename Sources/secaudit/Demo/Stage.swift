import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// Where the demonstration is played: one vault, its members, and the moment that the scenario has reached.
///
/// The only place that tells the workspace a time that is not the clock's; the vault is marked as a demonstration in
/// its first entry.
final class Stage {
    let store: any VaultStore
    let library: PolicyLibrary
    private(set) var day: CalendarDay
    /// In seconds since 1970.
    private(set) var time: Int64
    private var performers: [Person.ID: Performer] = [:]
    /// Identities that a person gets to go on with, in place of those made up in memory.
    private let keys: DemonstrationKeys

    /// Oversees all towns and holds no password.
    static let coordinator: Person.ID = "obrazcova"
    /// The officer whose identity is written as a file.
    static let officer: Person.ID = "primerov"
    /// The day on which the vault is founded.
    static let founded = CalendarDay.on("2026-03-30")

    init(store: any VaultStore, library: PolicyLibrary, keys: DemonstrationKeys) throws {
        self.store = store
        self.library = library
        self.keys = keys
        day = Self.founded
        time = Int64(Self.founded.number) * 86_400
        let identity = try keys.identity(of: Self.coordinator, created: time)
        let card = identity.card
        let workspace = try Workspace.found(
            in: store,
            identity: identity,
            name: "Образцова А.",
            demonstration: true,
            at: time
        )
        performers[Self.coordinator] = Performer(workspace, card: card)
    }

    func play(_ scene: Script.Scene) throws {
        day = scene.day
        time = scene.time
        try scene.play(self)
    }

    /// What a member sees now.
    func workspace(of person: Person.ID) throws -> Workspace {
        guard let performer = performers[person] else { throw WorkspaceError.memberUnknown(person.text) }
        return try performer.workspace(in: store, at: time)
    }

    func member(_ person: Person.ID) throws -> MemberID {
        guard let performer = performers[person] else { throw WorkspaceError.memberUnknown(person.text) }
        return performer.card.id
    }

    /// The coordinator certifies a newcomer, who agrees to be the person named and opens what he was given.
    func admit(_ officer: TownSetting.Officer) throws {
        let coordinator = try workspace(of: Self.coordinator)
        let performer = Performer(try keys.identity(of: officer.person, created: time))
        performers[officer.person] = performer
        let name = coordinator.facts.persons[officer.person]?.fact.person.shortName ?? officer.person.text
        try coordinator.addMember(
            performer.card,
            roles: .officer,
            name: name,
            person: officer.person,
            organs: officer.organs,
            at: time
        )
        try arrive(officer.person)
    }

    /// A member opens the vault: consents to the binding and opens grants that are new.
    func arrive(_ person: Person.ID) throws {
        let workspace = try workspace(of: person)
        try workspace.consent(at: time)
        try workspace.acceptGrants(at: time)
    }
}

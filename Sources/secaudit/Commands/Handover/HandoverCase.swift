import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The handover of one person's affairs, as the vault knows them at this moment.
struct HandoverCase {
    let session: Session
    let town: Municipality
    let policy: Policy?
    let plan: HandoverPlan

    /// A `planned` last day stands where none is on record yet.
    init(_ person: Person.ID, in session: Session, planned: CalendarDay? = nil) throws {
        guard let fact = session.workspace.facts.persons[person]?.fact,
            let town = try session.workspace.register().municipalities.first(where: { $0.id == fact.municipality })
        else { throw WorkspaceError.personUnknown(person.text) }
        let library = try PolicyShelf.read(in: session.world, session.options).library
        self.session = session
        self.town = town
        policy = town.binding.flatMap { library.policy($0.policy) }
        plan = try HandoverPlan(
            for: fact.person,
            in: town,
            policy: policy,
            calendar: library.calendar,
            on: try session.today(in: town.id),
            planned: planned
        )
    }

    var text: HandoverText { HandoverText(language: session.world.language, names: Names(town)) }

    /// A draft while the person is still there, the act afterwards.
    func act(successor: Person?, _ circumstances: HandoverCircumstances) throws -> HandoverActPaper {
        try HandoverActPaper(
            plan,
            in: town,
            policy: policy,
            successor: successor,
            circumstances: circumstances,
            journal: session.workspace.journal(of: town.id),
            language: session.world.language,
            version: Secaudit.version,
            entry: session.ledgerHead
        )
    }

    /// Writes the act and the notices of the change into a folder, and says so.
    func write(_ act: HandoverActPaper, to folder: PaperFolder) throws {
        let files = HandoverFolder.files(act)
        try folder.write(files)
        session.world.notice(
            say("✓ Документов: \(files.count) → \(folder.path)", "✓ \(files.count) files → \(folder.path)")
        )
    }
}

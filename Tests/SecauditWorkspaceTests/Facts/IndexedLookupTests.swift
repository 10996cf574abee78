import FoundationEssentials
import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditWorkspace

/// A credential found through the client's index is the one that reading everything would find, or none.
struct IndexedLookupTests {
    /// A workspace whose founder can open it again and again.
    private struct Place {
        let store = MemoryStore()
        let folder: String
        let file: [UInt8]
        let copy: [UInt8]

        static let maker = Array("a build".utf8)
        static let start = SampleWorkspace.start

        init() throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "secaudit-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let phrase = Array("a plain phrase".utf8)
            file = try IdentityFile.create(
                passphrase: SecretBytes(copying: phrase),
                cost: .interactive,
                created: Self.start
            )
            copy = try UnlockedIdentity.seal(
                file,
                passphrase: SecretBytes(copying: phrase),
                key: SecretBytes(copying: Self.key),
                until: .max
            )
            let founder = try Workspace.found(in: store, identity: identity(), name: "Образцова А.", at: Self.start)
            let town = try founder.addMunicipality(
                name: "Город Образцовск",
                zone: SampleWorkspace.zone,
                at: Self.start
            )
            let anna = try founder.addPerson(
                Person(id: "anna", surname: "Образцова", given: "Анна"),
                to: town,
                at: Self.start
            )
            try founder.bindMember(founder.vault.ownID, to: anna, at: Self.start)
            try founder.addOrgan(
                Organ(id: "office", name: "Администрация", kind: .administration),
                to: town,
                at: Self.start
            )
            for number in 1...3 {
                try founder.addAccount(
                    Account(id: .init("page\(number)"), network: "vk", address: "vk.com/page\(number)"),
                    to: "office",
                    at: Self.start
                )
            }
            try add("named", label: "пресс-служба", pages: ["page1"], to: founder)
            try add("plain", label: nil, pages: ["page2"], to: founder)
            try remember(founder)
        }

        private static let key = [UInt8](repeating: 3, count: 32)

        func identity() throws -> Identity {
            try UnlockedIdentity.open(
                copy,
                key: SecretBytes(copying: Self.key),
                member: try IdentityFile.memberID(of: file),
                at: Self.start
            )
        }

        var index: IndexPlace { IndexPlace(path: "\(folder)/index", maker: Self.maker) }

        func remember(_ workspace: Workspace) throws {
            let bytes = workspace.vault.encodedIndex(names: try workspace.indexedNames(), maker: Self.maker)
            try Data(bytes).write(to: URL(filePath: index.path))
            try Data(workspace.vault.mark.text.utf8).write(to: URL(filePath: "\(folder)/mark"))
        }

        func open(_ scope: FactScope) throws -> Workspace {
            let mark = try HighWaterMark(text: String(contentsOfFile: "\(folder)/mark", encoding: .utf8))
            let vault = try Vault.open(
                store,
                identity: identity(),
                freshness: .mark(mark),
                index: index,
                at: Self.start
            )
            return try Workspace(vault: vault, scope: scope)
        }

        func add(_ id: Credential.ID, label: String?, pages: [Account.ID], to workspace: Workspace) throws {
            try workspace.addCredential(
                Credential(id: id, organ: "office", network: "vk", manages: pages, label: label),
                sheet: try SampleWorkspace.sheet("password of \(id)"),
                at: Self.start
            )
        }

        /// What the index finds.
        func found(_ word: String) throws -> Credential.ID? {
            let workspace = try open(.oneSecret)
            guard let fact = try workspace.credential(called: word) else { return nil }
            // What was found can be opened, and its holder named, as after reading everything.
            let whole = try open(.everything)
            #expect(fact == whole.facts.credentials[fact.credential.id]?.fact)
            #expect(workspace.title(of: fact) == whole.title(of: fact))
            let names = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }
            #expect(names == ["Образцова А."])
            #expect(try workspace.secretSheet(of: fact.credential.id).has(.password))
            return fact.credential.id
        }
    }

    @Test
    func `by its id, its label or its page's address, and by nothing less`() throws {
        let place = try Place()
        #expect(try place.found("named") == "named")
        #expect(try place.found("пресс-служба") == "named")
        #expect(try place.found("plain") == "plain")
        #expect(try place.found("vk.com/page2") == "plain")
        for word in ["vk.com/page1", "vk.com/page3", "пресс", "Пресс-служба", "", "page2", "nobody"] {
            #expect(try place.found(word) == nil, "\(word)")
        }
    }

    @Test
    func `what was renamed, added or moved since is found under its new name alone`() throws {
        let place = try Place()
        let writer = try place.open(.everything)
        var named = try #require(writer.facts.credentials["named"]?.fact.credential)
        named.label = "новое имя"
        try writer.editCredential(named, at: Place.start)
        var page = try #require(writer.facts.accounts["page2"]?.fact.account)
        page.address = "vk.com/moved"
        try writer.editAccount(page, at: Place.start)
        try place.add("late", label: nil, pages: ["page3"], to: writer)
        #expect(try place.found("пресс-служба") == nil)
        #expect(try place.found("новое имя") == "named")
        #expect(try place.found("vk.com/page2") == nil)
        #expect(try place.found("vk.com/moved") == "plain")
        #expect(try place.found("late") == "late")
        #expect(try place.found("vk.com/page3") == "late")
    }

    @Test
    func `a name that two have takes all of them`() throws {
        let place = try Place()
        let writer = try place.open(.everything)
        try place.add("second", label: "пресс-служба", pages: ["page3"], to: writer)
        #expect(try place.found("пресс-служба") == nil)
        #expect(try place.found("second") == "second")
        try place.remember(writer)
        #expect(try place.found("пресс-служба") == nil)
    }

    @Test
    func `reading all credentials after one was asked for`() throws {
        let place = try Place()
        let workspace = try place.open(.oneSecret)
        #expect(workspace.facts.credentials.isEmpty)
        #expect(workspace.facts.person(of: workspace.vault.ownID) == "anna")
        try workspace.readCredentials()
        #expect(workspace.facts.credentials.keys.sorted() == ["named", "plain"])
        #expect(try workspace.credential(called: "named") == nil)
    }
}

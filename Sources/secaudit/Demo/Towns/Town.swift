import SecauditCompliance
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// One municipality of the demonstration: what it consists of, and what happens there.
protocol Town: Sendable {
    static var id: Municipality.ID { get }
    var setting: TownSetting { get }
    /// Writes the town's story; the setting is on record before the first scene.
    func write(_ script: inout Script)
}

extension Town {
    /// Somebody made up, with contacts that lead nowhere; `profile` is what networks show of him.
    func person(
        _ id: Person.ID,
        _ surname: String,
        _ given: String,
        _ patronymic: String?,
        _ position: String,
        _ number: Int,
        unit: String? = nil,
        profile: String? = nil
    ) -> Person {
        Person(
            id: id,
            surname: surname,
            given: given,
            patronymic: patronymic,
            position: position,
            unit: unit,
            phone: "+7 000 000-00-\(number < 10 ? "0" : "")\(number)",
            email: "\(id.text)@\(Self.id.text).example",
            employedFrom: .on("2022-01-10"),
            networkIDs: profile.map { user in
                [NetworkIdentity(network: "vk", user: user), NetworkIdentity(network: "ok", user: user)]
            }
        )
    }
}

/// What a town has at the beginning.
struct TownSetting {
    var id: Municipality.ID
    var name: String
    var zone: ZoneOffset
    /// The regulation's id, with what its text leaves open.
    var policy: String
    var parameters: [String: String] = [:]
    var readings: [String: FixedReading] = [:]
    var organs: [Organ]
    var persons: [Person]
    /// Officers with keys in the vault, and whose facts each reads.
    var officers: [Officer]

    struct Officer {
        var person: Person.ID
        var organs: [Organ.ID]
    }
}

extension TownSetting {
    /// The setting as the coordinator records it.
    func open(on stage: Stage) throws {
        let workspace = try stage.workspace(of: Stage.coordinator)
        try workspace.addMunicipality(name: name, zone: zone, id: id, at: stage.time)
        let binding = PolicyBinding(
            policy: policy,
            digest: stage.library.policy(policy)?.digest,
            parameters: parameters,
            readings: readings
        )
        try workspace.bind(binding, to: id, at: stage.time)
        for organ in organs { try workspace.addOrgan(organ, to: id, at: stage.time) }
        for person in persons { try workspace.addPerson(person, to: id, at: stage.time) }
        if persons.contains(where: { $0.id == Stage.coordinator }) {
            try workspace.bindMember(workspace.vault.ownID, to: Stage.coordinator, at: stage.time)
        }
        for officer in officers { try stage.admit(officer) }
    }
}

extension ZoneOffset {
    /// So many hours east of Greenwich.
    static func east(_ hours: Int) -> ZoneOffset {
        ZoneOffset(minutes: hours * 60) ?? .utc
    }
}

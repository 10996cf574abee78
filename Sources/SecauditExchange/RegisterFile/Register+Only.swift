package import SecauditRegister

extension Register {
    /// The register of one municipality, in which whoever belongs to another is told by name.
    ///
    /// A file names only people whom it has; somebody who looks after several municipalities belongs to one of them.
    /// What he holds stays on record as held by somebody unknown.
    package func only(_ town: Municipality.ID) -> Register {
        var copy = self
        copy.municipalities.removeAll { $0.id != town }
        let own = Set(copy.municipalities.flatMap(\.persons).map(\.id))
        let names = Dictionary(
            municipalities.flatMap(\.persons).map { ($0.id, $0.shortName) },
            uniquingKeysWith: { first, _ in first }
        )
        for index in copy.municipalities.indices {
            // Somebody coordinates who cannot be named: who all of them are is not known then.
            if copy.municipalities[index].coordinators?.allSatisfy(own.contains) == false {
                copy.municipalities[index].coordinators = nil
            }
            for number in copy.municipalities[index].credentials.indices {
                copy.municipalities[index].credentials[number].forgetPersons { !own.contains($0) }
            }
            copy.municipalities[index].changeAttributions { attribution in
                guard let person = attribution.person, !own.contains(person) else { return }
                attribution.name = names[person] ?? attribution.name
                attribution.person = nil
            }
        }
        return copy
    }
}

extension Credential {
    /// Leaves what is recorded of these persons and not who they are.
    fileprivate mutating func forgetPersons(_ isForeign: (Person.ID) -> Bool) {
        for index in (grants ?? []).indices {
            guard let person = grants?[index].person, isForeign(person) else { continue }
            grants?[index].person = nil
            // Two of whom nothing at all is known would be counted as one.
            if grants?[index].member == nil { grants?[index].member = person.text }
        }
        for index in (twoFactor ?? []).indices where twoFactor?[index].phoneOf.map(isForeign) == true {
            twoFactor?[index].phoneOf = nil
        }
        for index in (obligations ?? []).indices where obligations?[index].cause.map(isForeign) == true {
            obligations?[index].cause = nil
        }
    }
}

package import SecauditRegister

extension Register {
    /// The register of one municipality, in which whoever belongs to another is told by name.
    ///
    /// A file names only people whom it has; somebody who coordinates several municipalities belongs to one of them.
    package func only(_ town: Municipality.ID) -> Register {
        var copy = self
        copy.municipalities.removeAll { $0.id != town }
        let own = Set(copy.municipalities.flatMap(\.persons).map(\.id))
        let names = Dictionary(
            municipalities.flatMap(\.persons).map { ($0.id, $0.shortName) },
            uniquingKeysWith: { first, _ in first }
        )
        for index in copy.municipalities.indices {
            copy.municipalities[index].coordinators?.removeAll { !own.contains($0) }
            copy.municipalities[index].changeAttributions { attribution in
                guard let person = attribution.person, !own.contains(person) else { return }
                attribution.name = names[person] ?? attribution.name
                attribution.person = nil
            }
        }
        return copy
    }
}

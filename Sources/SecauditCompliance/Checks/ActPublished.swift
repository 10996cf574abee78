import SecauditRegister

/// The act itself is published.
struct ActPublished: MunicipalityCheck {
    func judge(_ register: RegisterView) -> [Outcome] {
        let published = (register.municipality.events ?? [])
            .filter { $0.kind == .actPublished }
            .sorted { $0.precedes($1) }
        guard let first = published.first else { return [Outcome(.unknown, [.answer(.missing)])] }
        return [
            Outcome(
                .pass,
                [.record(.published(on: first.on, place: first.place))],
                evidence: [EvidenceCitation(.event, on: first.on, author: first.attribution)]
            )
        ]
    }
}

/// The kinds of material that an act names, for information: it sets no minimum, so that none can be missed.
struct ContentKinds: OrganCheck {
    let kinds: [String]

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        [Outcome(.notApplicable, [.page(.kinds(kinds))])]
    }
}

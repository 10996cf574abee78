package import SecauditRegister

/// Something of the closed part that stands in a text of the open one.
package struct OpenRegisterLeak: Hashable, Sendable {
    /// Where: the organ's name or the page's address, as it would have been published.
    package let place: String
    package let person: Person.ID
    package let what: What

    package enum What: String, Hashable, Sendable, CaseIterable {
        case name
        case phone
        case email
    }
}

extension OpenRegister {
    /// What the texts of this register say of these people; it must be empty before anything is published.
    ///
    /// A surname alone is no leak: towns are called like people. The surname with the given name or an initial is one.
    package func leaks(of persons: [Person]) -> [OpenRegisterLeak] {
        let texts = Set((pages + former).flatMap { [$0.organ, $0.address] + $0.previous.map(\.address) }).sorted()
        return texts.flatMap { text in
            let folded = Self.words(text)
            let digits = text.filter(\.isNumber)
            return persons.sorted { $0.id < $1.id }.flatMap { person in
                OpenRegisterLeak.What.allCases.filter { what in
                    switch what {
                    case .name: Self.names(person, in: folded)
                    case .phone: Self.holds(person.phone, in: digits)
                    case .email: person.email.map { text.lowercased().contains($0.lowercased()) } ?? false
                    }
                }
                .map { OpenRegisterLeak(place: text, person: person.id, what: $0) }
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func names(_ person: Person, in words: [String]) -> Bool {
        let surname = Self.words(person.surname).joined(separator: " ")
        let given = Self.words(person.given).joined(separator: " ")
        guard let initial = given.first, words.contains(surname) else { return false }
        return words.contains(given) || words.contains(String(initial))
    }

    /// The last ten digits are the number, whatever stands before them.
    private static func holds(_ phone: String?, in digits: String) -> Bool {
        guard let number = phone?.filter(\.isNumber).suffix(10), number.count >= 6 else { return false }
        return digits.contains(number)
    }
}

import SecauditRegister

/// The persons of a register by id, without a second copy of each.
final class People {
    private let list: [Person]
    private let numbers: TextPlaces
    /// Where the person of each number stands: the first of those with one identifier.
    private let places: [Int]
    /// Persons who are called like another of the register, each with the number of those who are called so; found
    /// once, for every count of holders asks.
    private(set) lazy var namesakes = Self.namesakes(list)

    init(_ persons: [Person]) {
        list = persons
        var numbers = TextPlaces(capacity: persons.count)
        places = persons.indices.filter { numbers.insert(persons[$0].id.text) != nil }
        self.numbers = numbers
    }

    /// Whether a last working day is on record.
    func hasLeft(_ id: Person.ID) -> Bool {
        place(of: id).map { list[$0].employedTo != nil } ?? false
    }

    /// Whether two of them may be called alike: `false` where their surnames begin with different letters.
    ///
    /// Names are compared at length only where this does not settle it, and for few pages it does not.
    func mayHaveNamesakes(_ bearers: [Bearer]) -> Bool {
        guard bearers.count < 8 else { return true }
        var letters: [UInt32] = []
        for case .person(let id) in bearers {
            guard let place = place(of: id) else { continue }
            guard let letter = NormalisedName.plainInitial(list[place].surname), !letters.contains(letter) else {
                return true
            }
            letters.append(letter)
        }
        return false
    }

    func isKnown(_ id: Person.ID) -> Bool {
        place(of: id) != nil
    }

    private func place(of id: Person.ID) -> Int? {
        numbers.place(of: id.text).map { places[$0] }
    }

    /// `nil` for somebody who is not in the register.
    func isEmployed(_ id: Person.ID, on day: CalendarDay) -> Bool? {
        place(of: id).map { list[$0].isEmployed(on: day) }
    }

    /// Lends the person to `body`; a person handed out would be copied, with all that is known of him.
    func look<Found>(at id: Person.ID, _ body: (Person) -> Found) -> Found? {
        place(of: id).map { body(list[$0]) }
    }

    private static func namesakes(_ persons: [Person]) -> [Person.ID: Int] {
        // By their bytes: strings are compared by the tables of Unicode. A letter that can be written with one sign or
        // with two takes the bytes of the name that was met first.
        var groups: [[UInt8]: Int] = [:]
        var spellings: [String: [UInt8]] = [:]
        var counts: [Int] = []
        let numbers = persons.map { person in
            let text = NormalisedName(person.fullName).text
            var name = Array(text.utf8)
            if !text.hasOneSpelling {
                name = spellings[text] ?? name
                spellings[text] = name
            }
            guard let known = groups[name] else {
                groups[name] = counts.count
                counts.append(1)
                return counts.count - 1
            }
            counts[known] += 1
            return known
        }
        let shared = zip(persons, numbers).filter { counts[$1] > 1 }.map { ($0.id, $1) }
        return Dictionary(shared) { first, _ in first }
    }
}

extension String {
    /// Made of signs of ASCII and small Russian letters alone: then the same name has the same bytes («й» and «ё» are
    /// normalised already).
    fileprivate var hasOneSpelling: Bool {
        unicodeScalars.allSatisfy { $0.isASCII || (0x430...0x44F).contains($0.value) }
    }
}

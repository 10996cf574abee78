import SecauditRegister

/// The persons of a register by id, without a second copy of each.
final class People {
    private let list: [Person]
    private let numbers: TextPlaces
    /// Where the person of each number stands: the first of those with one identifier.
    private let places: [Int]
    /// By number; the rest of a person is looked at where this says that something is out of the common.
    private let standings: [Standing]

    /// What is asked of persons again and again, close together in memory.
    private struct Standing {
        let employedFrom: CalendarDay?
        let employedTo: CalendarDay?
        let confirmedOn: CalendarDay?
        let hasAbsences: Bool
        let isPlainlyComplete: Bool

        func isEmployed(on day: CalendarDay) -> Bool {
            day.lies(from: employedFrom, to: employedTo)
        }
    }
    /// Persons who are called like another of the register, each with the number of those who are called so; found
    /// once, for every count of holders asks.
    private(set) lazy var namesakes = Self.namesakes(list)

    init(_ persons: [Person]) {
        list = persons
        var numbers = TextPlaces(capacity: persons.count)
        places = persons.indices.filter { numbers.insert(persons[$0].id.text) != nil }
        self.numbers = numbers
        standings = places.map { place in
            Standing(
                employedFrom: persons[place].employedFrom,
                employedTo: persons[place].employedTo,
                confirmedOn: persons[place].confirmedOn,
                hasAbsences: persons[place].absences?.isEmpty == false,
                isPlainlyComplete: !persons[place].surname.isEmpty && persons[place].given.isPlainlyWhole
                    && persons[place].position?.isEmpty == false && persons[place].phone?.isEmpty == false
                    && persons[place].email?.isEmpty == false
            )
        }
    }

    private func standing(of id: Person.ID) -> Standing? {
        numbers.place(of: id.text).map { standings[$0] }
    }

    /// Whether a last working day is on record.
    func hasLeft(_ id: Person.ID) -> Bool {
        standing(of: id).map { $0.employedTo != nil } ?? false
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
        numbers.place(of: id.text) != nil
    }

    private func place(of id: Person.ID) -> Int? {
        numbers.place(of: id.text).map { places[$0] }
    }

    /// `nil` for somebody who is not in the register.
    func isEmployed(_ id: Person.ID, on day: CalendarDay) -> Bool? {
        standing(of: id).map { $0.isEmployed(on: day) }
    }

    /// Whether somebody works here on the day, is never away, and was confirmed no more than so many days before.
    func isPlainlyAtWork(_ id: Person.ID, on day: CalendarDay, confirmedWithin days: Int?) -> Bool {
        guard let standing = standing(of: id), standing.isEmployed(on: day), !standing.hasAbsences else { return false }
        guard let days else { return true }
        return standing.confirmedOn.map { $0.days(until: day) <= days } ?? false
    }

    /// Whether somebody has a surname, a given name that is no initial, a position, a telephone and a mailbox.
    func isPlainlyComplete(_ id: Person.ID) -> Bool {
        standing(of: id)?.isPlainlyComplete ?? false
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
    /// A given name that begins with two Russian or two English letters and does not end with a point; of others a
    /// closer look has to say whether they are more than an initial.
    fileprivate var isPlainlyWhole: Bool {
        let bytes = utf8.span
        // U+0400 to U+047F are letters, all of them.
        func isRussian(_ place: Int) -> Bool { bytes[place] == 0xD0 || bytes[place] == 0xD1 }
        func isEnglish(_ place: Int) -> Bool { (0x61...0x7A).contains(bytes[place] | 0x20) }
        guard bytes.count > 3, bytes[bytes.count - 1] != UInt8(ascii: ".") else { return false }
        return isRussian(0) && isRussian(2) || isEnglish(0) && isEnglish(1) && isEnglish(2)
    }

    /// Made of signs of ASCII and small Russian letters alone: then the same name has the same bytes («й» and «ё» are
    /// normalised already).
    fileprivate var hasOneSpelling: Bool {
        unicodeScalars.allSatisfy { $0.isASCII || (0x430...0x44F).contains($0.value) }
    }
}

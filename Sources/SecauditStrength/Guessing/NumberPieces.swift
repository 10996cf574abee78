/// Finds years, dates, phones, rows and repetitions.
struct NumberPieces {
    private(set) var found: [Piece] = []

    /// Years that mean something to somebody alive.
    private static let years = 1930...2039
    /// Dates of those years.
    private static let dates = 365.0 * 110
    /// Phones of officials are printed on the town's site; of the rest, the codes of a region are few.
    private static let phones = 1_000_000.0

    mutating func search(_ signs: borrowing TypedSigns) {
        var start = 0
        while start < signs.count {
            var end = start
            while end < signs.count, signs.digit(end) != nil { end += 1 }
            if end > start { digits(signs, start..<end) }
            start = max(end, start + 1)
        }
        rows(signs)
        dottedDates(signs)
        knownPasswords(signs)
    }

    private func number(_ signs: borrowing TypedSigns, _ range: Range<Int>) -> Int {
        var number = 0
        for place in range { number = number * 10 + (signs.digit(place) ?? 0) }
        return number
    }

    private mutating func digits(_ signs: borrowing TypedSigns, _ run: Range<Int>) {
        for start in run {
            if start + 4 <= run.upperBound, Self.years.contains(number(signs, start..<start + 4)) {
                found.append(Piece(start..<start + 4, guesses: 40, [.year]))
            }
            for length in [6, 8] where start + length <= run.upperBound && isDate(signs, start, length) {
                found.append(Piece(start..<start + length, guesses: Self.dates, [.date]))
            }
            for length in [10, 11] where start + length <= run.upperBound {
                let first = number(signs, start..<start + 1)
                let second = number(signs, start + 1..<start + 2)
                if length == 10 ? first == 9 : (first == 7 || first == 8) && [3, 4, 8, 9].contains(second) {
                    found.append(Piece(start..<start + length, guesses: Self.phones, [.phone]))
                }
            }
        }
    }

    /// `ddmmyy`, `ddmmyyyy` or `yyyymmdd`.
    private func isDate(_ signs: borrowing TypedSigns, _ start: Int, _ length: Int) -> Bool {
        func isDay(_ place: Int) -> Bool {
            (1...31).contains(number(signs, place..<place + 2))
                && (1...12).contains(number(signs, place + 2..<place + 4))
        }
        if length == 6 { return isDay(start) }
        if isDay(start), Self.years.contains(number(signs, start + 4..<start + 8)) { return true }
        return Self.years.contains(number(signs, start..<start + 4))
            && (1...12).contains(number(signs, start + 4..<start + 6))
            && (1...31).contains(number(signs, start + 6..<start + 8))
    }

    /// `01.02.1980`, with any mark between.
    private mutating func dottedDates(_ signs: borrowing TypedSigns) {
        for start in 0..<signs.count where start + 8 <= signs.count {
            for year in [4, 2] where start + 6 + year <= signs.count {
                let digits = [0, 1, 3, 4] + (6..<6 + year).map { $0 }
                guard digits.allSatisfy({ signs.digit(start + $0) != nil }), signs.digit(start + 2) == nil,
                    signs.key(start + 2) == signs.key(start + 5),
                    (1...31).contains(number(signs, start..<start + 2)),
                    (1...12).contains(number(signs, start + 3..<start + 5)),
                    year == 2 || Self.years.contains(number(signs, start + 6..<start + 10))
                else { continue }
                found.append(Piece(start..<start + 6 + year, guesses: Self.dates * 4, [.date]))
            }
        }
    }

    /// Three or more of one sign, or of signs that follow one another.
    private mutating func rows(_ signs: borrowing TypedSigns) {
        for step in [0, 1, -1] {
            var start = 0
            while start < signs.count {
                var end = start + 1
                while end < signs.count, Int(signs.smallKey(end)) - Int(signs.smallKey(end - 1)) == step { end += 1 }
                if end - start >= 3 {
                    let guesses = Double((end - start) * (signs.digit(start) == nil ? 26 : 10))
                    found.append(Piece(start..<end, guesses: guesses, [step == 0 ? .repetition : .sequence]))
                }
                start = max(end - 1, start + 1)
            }
        }
    }

    /// The commonest passwords by the hash of their keys: a password is nowhere written out to be looked up.
    private static let known: [UInt64: Int] = {
        var known: [UInt64: Int] = [:]
        for (rank, word) in WordList.commonPasswords.words.enumerated() {
            var hash = KeyHash()
            for scalar in word.unicodeScalars {
                hash.add(
                    scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : RussianLetter.key(of: scalar) ?? 0x7F
                )
            }
            if known[hash.value] == nil { known[hash.value] = rank + 1 }
        }
        return known
    }()

    private mutating func knownPasswords(_ signs: borrowing TypedSigns) {
        for start in 0..<signs.count {
            var hash = KeyHash()
            for end in start + 1..<signs.count + 1 {
                hash.add(signs.smallKey(end - 1))
                guard end - start >= 4, let rank = Self.known[hash.value] else { continue }
                found.append(Piece(start..<end, guesses: Double(rank * 4), [.commonPassword]))
            }
        }
    }
}

/// FNV-1a over keys, 64 bits.
private struct KeyHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ key: UInt8) {
        value = (value ^ UInt64(key)) &* 0x100_0000_01B3
    }
}

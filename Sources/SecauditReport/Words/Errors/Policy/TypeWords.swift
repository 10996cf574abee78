import SecauditCompliance
import SecauditRegister

extension ExpectedType {
    /// What the place should have held.
    var words: Bilingual {
        switch self {
        case .text: Bilingual(russian: "непустой текст", english: "text that is not empty")
        case .integer: Bilingual(russian: "целое число", english: "a whole number")
        case .boolean: Bilingual(russian: "true или false", english: "true or false")
        case .day: Bilingual(russian: "день вида 2026-09-30", english: "a day such as 2026-09-30")
        case .monthAndDay: Bilingual(russian: "месяц и день вида 05-01", english: "a month and a day such as 05-01")
        case .list: Bilingual(russian: "непустой список", english: "a list that is not empty")
        case .mapping: Bilingual(russian: "ключи со значениями", english: "keys with values")
        case .format(let format): Bilingual(russian: "формат «\(format)»", english: "the format “\(format)”")
        }
    }
}

extension ParameterType {
    /// What a value of the type looks like where a person states it.
    var words: Bilingual {
        switch self {
        case .integer(let range):
            Bilingual(
                russian: "целое число от \(range.lowerBound) до \(range.upperBound)",
                english: "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        case .boolean: Bilingual(russian: "true или false", english: "true or false")
        case .day: Bilingual(russian: "день вида 2026-09-30", english: "a day such as 2026-09-30")
        case .choice(let words):
            Bilingual(
                russian: "одно из слов: \(words.joined(separator: ", "))",
                english: "one of: \(words.joined(separator: ", "))"
            )
        case .choices(let words):
            Bilingual(
                russian: "слова через запятую из числа: \(words.joined(separator: ", "))",
                english: "words set off by commas, out of: \(words.joined(separator: ", "))"
            )
        case .networks:
            Bilingual(russian: "сети через запятую: vk, ok", english: "networks set off by commas: vk, ok")
        case .organKinds:
            Bilingual(
                russian: "виды органов через запятую: \(Self.organKindList)",
                english: "kinds of organ set off by commas: \(Self.organKindList)"
            )
        case .text: Bilingual(russian: "текст", english: "text")
        case .texts: Bilingual(russian: "тексты через запятую", english: "texts set off by commas")
        }
    }

    private static var organKindList: String { Organ.Kind.allCases.map(\.rawValue).joined(separator: ", ") }
}

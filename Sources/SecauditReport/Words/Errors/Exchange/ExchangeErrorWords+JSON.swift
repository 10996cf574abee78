import SecauditCompliance
import SecauditExchange

extension JSONFault {
    var words: Bilingual {
        switch self {
        case .unexpectedEnd: Bilingual(russian: "файл обрывается", english: "the file breaks off")
        case .unexpectedByte(let byte):
            Bilingual(
                russian: "здесь не может стоять \(byte.shown(.russian))",
                english: "\(byte.shown(.english)) cannot stand here"
            )
        case .invalidUTF8: Bilingual(russian: "текст не в кодировке UTF-8", english: "the text is not in UTF-8")
        case .controlCharacter(let byte):
            Bilingual(
                russian: "в строке управляющий знак \(byte.code), его пишут как \\u00\(byte.digits)",
                english: "a control character \(byte.code) in a string, to be written as \\u00\(byte.digits)"
            )
        case .unknownEscape:
            Bilingual(russian: "неизвестная запись после «\\»", english: "an unknown escape after “\\”")
        case .unpairedSurrogate:
            Bilingual(
                russian: "половина знака (\\uD800–\\uDFFF) без второй",
                english: "half a character (\\uD800–\\uDFFF) alone"
            )
        case .malformedNumber: Bilingual(russian: "число записано неверно", english: "a malformed number")
        case .tooDeep(let limit):
            Bilingual(
                russian: "вложенность глубже, чем \(limit.russian("уровень", "уровня", "уровней"))",
                english: "the nesting is deeper than \(limit.english("level", "levels"))"
            )
        case .trailingBytes:
            Bilingual(
                russian: "после конца реестра есть что-то ещё",
                english: "something follows the end of the register"
            )
        }
    }
}

extension JSONKind {
    var words: Bilingual {
        switch self {
        case .object: Bilingual(russian: "объект { }", english: "an object { }")
        case .array: Bilingual(russian: "список [ ]", english: "a list [ ]")
        case .string: Bilingual(russian: "строка в кавычках", english: "a string in quotes")
        case .number: Bilingual(russian: "число", english: "a number")
        case .boolean: Bilingual(russian: "true или false", english: "true or false")
        case .null: Bilingual(russian: "null", english: "null")
        }
    }
}

extension UInt8 {
    fileprivate var digits: String {
        let text = String(self, radix: 16, uppercase: true)
        return self < 16 ? "0" + text : text
    }

    fileprivate var code: String { "0x\(digits)" }

    /// A printable ASCII character as itself, any other byte by its number.
    fileprivate func shown(_ language: Language) -> String {
        switch (language, 0x21...0x7E ~= self) {
        case (.russian, true): "«\(Character(Unicode.Scalar(self)))»"
        case (.english, true): "“\(Character(Unicode.Scalar(self)))”"
        case (.russian, false): "байт \(code)"
        case (.english, false): "the byte \(code)"
        }
    }
}

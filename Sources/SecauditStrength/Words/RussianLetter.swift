/// The letters of the Russian alphabet as numbers: «а» is 0, «я» is 31; «ё» is read as «е».
enum RussianLetter {
    static let count = 32

    static func number(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x0430...0x044F: UInt8(truncatingIfNeeded: scalar.value - 0x0430)
        case 0x0410...0x042F: UInt8(truncatingIfNeeded: scalar.value - 0x0410)
        case 0x0451, 0x0401: 5
        default: nil
        }
    }

    /// The sign that the same key writes in the Latin layout, by letter.
    private static let keys = Array("f,dult;pbqrkvyjghcnea[wxio]sm'.z".utf8)
    private static let shiftedKeys = Array("F<DULT:PBQRKVYJGHCNEA{WXIO}SM\">Z".utf8)

    static func key(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x0451: return UInt8(ascii: "`")
        case 0x0401: return UInt8(ascii: "~")
        default: break
        }
        guard let number = number(of: scalar) else { return nil }
        return scalar.value < 0x0430 ? shiftedKeys[Int(number)] : keys[Int(number)]
    }

    /// The letter that a key of the Latin layout writes in the Russian one, by ASCII code; 255: none.
    static let ofKey: [UInt8] = {
        var letters = [UInt8](repeating: 255, count: 128)
        for (number, key) in keys.enumerated() { letters[Int(key)] = UInt8(truncatingIfNeeded: number) }
        for (number, key) in shiftedKeys.enumerated() { letters[Int(key)] = UInt8(truncatingIfNeeded: number) }
        letters[Int(UInt8(ascii: "`"))] = 5
        letters[Int(UInt8(ascii: "~"))] = 5
        return letters
    }()
}

import Testing

@testable import SecauditExchange

@Suite struct Windows1251Tests {
    @Test func `the alphabet stands where the code page has it`() {
        let letters = (0xC0...0xFF).compactMap { Windows1251.scalar($0).map(Character.init) }
        #expect(String(letters) == "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя")
    }

    @Test func `signs and other letters stand where the code page has them`() {
        let signs = (0x80...0xBF).map { Windows1251.scalar($0).map(Character.init) ?? "?" }
        let expected =
            "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ" + "ђ‘’“”•–—?™љ›њќћџ" + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї" + "°±Ііґµ¶·ё№є»јЅѕї"
        #expect(String(signs) == expected)
    }

    @Test func `only one byte has no character`() {
        #expect((UInt8.min...UInt8.max).filter { Windows1251.scalar($0) == nil } == [0x98])
    }
}

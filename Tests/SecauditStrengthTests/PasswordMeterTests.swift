import SecauditCrypto
import Testing

@testable import SecauditStrength

struct PasswordMeterTests {
    private static let meter = PasswordMeter(names: ["Администрация города Образцовска", "ВКонтакте", "obrazcovsk"])

    private func estimate(_ text: String) -> PasswordEstimate {
        Self.meter.estimate(SecretBytes(copying: Array(text.utf8)))
    }

    @Test(arguments: [
        "пароль123", "Администрация2024", "Ghbdtn2024!", "gfhjkm", "Gfhjkm123", "ghbdtn", "privet2024", "Parol12345",
        "123456", "qwerty123", "йцукен", "ЙЦУКЕН123", "password", "зфыыцщкв", "Образцовск2024", "j,hfpwjdcr",
        "obrazcovsk",
        "Vkontakte2025", "Марина1985", "vfhbyf85", "79031234567", "89031234567", "01.02.1980", "20011980", "aaaaaaaa",
        "1qaz2wsx", "Админ2025!", "admin2025", "солнышко7", "ljcneg", "Zenit2023!", "1q2w3e4r", "2024", "а", "vk2024",
        "лодка2024", "kjlrf12",
    ])
    func `what Russians choose is weak`(password: String) {
        let found = estimate(password)
        #expect(found.strength <= .weak, "\(password): \(found)")
    }

    @Test(arguments: [
        "kT7-wq_Zp4!mVx9.sRb2", "лодка-снег-гитара-окно-хутор-шмель", "lodka-sneg-gitara-okno-hutor-shmel",
        "t8Kq!vZ3mPw_",
    ])
    func `what was drawn is strong`(password: String) {
        #expect(estimate(password).strength == .strong, "\(estimate(password))")
    }

    @Test
    func `what is made by the program is never called weak`() {
        for _ in 0..<5 {
            #expect(Self.meter.estimate(PasswordRecipe.standard.make()).strength == .strong)
            let words = PasswordRecipe.words(count: PasswordRecipe.standardWords, style: .russian).make()
            #expect(Self.meter.estimate(words).strength == .strong)
        }
    }

    @Test(arguments: [
        ("пароль123", [Weakness.commonPassword]),
        ("Администрация2024", [.ownName, .year]),
        ("Ghbdtn2024!", [.wrongLayout]),
        ("Образцовск", [.ownName]),
        ("79035718264", [.phone]),
        ("ююююююююю", [.repetition]),
        ("ljhjuf77", [.word, .wrongLayout]),
        ("doroga77", [.word, .transliteration]),
    ])
    func `it says what is weak about it`(password: String, weaknesses: [Weakness]) {
        #expect(Set(estimate(password).weaknesses).isSuperset(of: weaknesses), "\(estimate(password))")
    }

    @Test
    func `names of the place count only where they are known`() {
        let stranger = PasswordMeter().estimate(SecretBytes(copying: Array("Образцовск".utf8)))
        #expect(stranger.bits > estimate("Образцовск").bits + 10)
        #expect(!stranger.weaknesses.contains(.ownName))
    }

    @Test(arguments: [
        (19.93, PasswordStrength.veryWeak), (19.94, .weak), (33.21, .weak), (33.22, .fair), (46.50, .fair),
        (46.51, .strong),
    ])
    func `the classes begin at powers of ten`(bits: Double, strength: PasswordStrength) {
        #expect(PasswordStrength(bits: bits) == strength)
    }

    @Test
    func `a leaked password is weak however long it is`() {
        #expect(PasswordEstimate(bits: 120, weaknesses: [.leaked]).strength == .weak)
    }

    @Test(arguments: [
        [], [0], [0xFF, 0xFE], [0xD0], [0xF0, 0x9F, 0x98, 0x80], Array(repeating: 0xC3, count: 100),
        Array(repeating: 0x61, count: 4096),
    ])
    func `any bytes are judged`(bytes: [UInt8]) {
        #expect(Self.meter.estimate(SecretBytes(copying: bytes)).bits >= 0)
    }

    @Test
    func `more signs never make it weaker`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<5 {
            let short = (0..<10).map { _ in UInt8.random(in: 33...126, using: &generator) }
            let before = Self.meter.estimate(SecretBytes(copying: short)).bits
            let after = Self.meter.estimate(SecretBytes(copying: short + Array("kT7-wq".utf8))).bits
            #expect(after > before)
        }
    }
}

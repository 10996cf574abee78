import Testing

@testable import SecauditExchange

struct PhoneCellTests {
    @Test(arguments: [
        "8(38532)2-12-34", "+7 385 322-12-34", "+73853221234", "8 385 32 2 12 34", "(38532) 2-12-34",
        "тел. 8-385-32-21234",
        "8\u{A0}(38532)\u{A0}2‑12‑34", "7 (38532) 2-12-34", "'+7 385 322-12-34",
    ])
    func `one number is one number however it is written`(text: String) {
        #expect(PhoneCell.tidy(text) == "+7 385 322-12-34")
    }

    @Test(arguments: [
        "2-12-34", "+375 17 222-12-34", "8(38532)2-12-34 доб. 5", "112", "+8 385 322 12 34", "385322123", "38532212345",
        "8(18532)2-12-34",
    ])
    func `what is not surely a number of ten digits stays as it is`(text: String) {
        #expect(PhoneCell.tidy(text) == text)
    }

    @Test func `several numbers in a cell stay several`() {
        #expect(
            PhoneCell.tidy("8(38532)2-12-34, 2-12-35;\n89130000000") == "+7 385 322-12-34; 2-12-35; +7 913 000-00-00"
        )
        #expect(PhoneCell.tidy(" ; ") == "")
    }

    @Test(arguments: ["8(38532)2-12-34, 2-12-35", "112", "тел. 8-385-32-21234"])
    func `a tidy number stays as it is`(text: String) {
        let once = PhoneCell.tidy(text)
        #expect(PhoneCell.tidy(once) == once)
    }
}

import FoundationEssentials
import SecauditCrypto
import SecauditTestSupport
import SecauditWorkspace
import Testing

struct SecretSheetTests {
    @Test
    func `a field is read as it was set, replaced, and removed by an empty value`() throws {
        var sheet = try SampleWorkspace.sheet("первый пароль")
        try sheet.set(.password, to: SecretBytes(copying: Array("второй".utf8)))
        try sheet.set(.login, to: SecretBytes(zeros: 0))
        let password = sheet.text(.password)
        let hasLogin = sheet.has(.login)
        #expect(password == "второй")
        #expect(!hasLogin)
    }

    /// docs/vault-format.md §6; the bytes were not written by this program.
    @Test
    func `a sheet is its golden bytes`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SecauditVaultTests/Golden/sheet.hex")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let golden = try #require(Hexadecimal.bytes(text.filter { !$0.isNewline }))
        var sheet = SecretSheet()
        for (field, value) in [
            (.login, "press@example.org"), (.password, "пароль"), (.recoveryCodes, "1111-2222"),
            (.recoveryContacts, "+7 900 000-00-00"), (.note, "заметка"), (.seed, "12345678901234567890"),
        ] as [(SecretSheet.Field, String)] {
            try sheet.set(field, to: SecretBytes(copying: Array(value.utf8)))
            let read = sheet.text(field)
            #expect(read == value)
        }
        try sheet.set(.codeParameters, to: SecretBytes(copying: [1, 6, 0, 30]))
        let bytes = sheet.secret().withBytes { bytes in bytes.indices.map { bytes[$0] } }
        #expect(bytes == golden)
    }

    @Test
    func `a sheet survives as bytes`() throws {
        let sheet = try SampleWorkspace.sheet("пароль")
        let read = try SecretSheet(sheet.secret())
        let password = read.text(.password)
        let login = read.text(.login)
        #expect(password == "пароль")
        #expect(login == "press@example.org")
    }

    @Test(
        arguments: [
            [], [2], [0], [1, 9, 0, 0], [1, 2, 0, 5, 65], [1, 2], [1, 2, 0], [1, 2, 255, 255],
        ] as [[UInt8]]
    )
    func `bytes that are no sheet are refused`(bytes: [UInt8]) {
        #expect(throws: WorkspaceError.sheetMalformed) {
            _ = try SecretSheet(SecretBytes(copying: bytes))
        }
    }

    @Test
    func `a field may have 4096 bytes and no more`() throws {
        var sheet = SecretSheet()
        try sheet.set(.note, to: SecretBytes(randomCount: 4096))
        let length = sheet.field(.note)?.count
        #expect(length == 4096)
        #expect(throws: WorkspaceError.fieldTooLong(limit: 4096)) {
            try sheet.set(.note, to: SecretBytes(randomCount: 4097))
        }
    }
}

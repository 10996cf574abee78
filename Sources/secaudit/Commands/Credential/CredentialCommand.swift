import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct CredentialCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "credential",
            abstract: say(
                "Данные для доступа: логины, пароли, второй фактор.",
                "Logins, passwords and second factors."
            ),
            subcommands: [
                CredentialListCommand.self, CredentialAddCommand.self, CredentialShowCommand.self,
                CredentialEditCommand.self, CredentialTotpCommand.self, CredentialGenerateCommand.self,
                CredentialHistoryCommand.self, CredentialJournalCommand.self, CredentialImportCommand.self,
                CredentialExportCommand.self, CredentialCompareCommand.self, CredentialCloseCommand.self,
            ]
        )
    }

    /// A secret from the descriptor of an option.
    static func secret(from descriptor: Int32, in world: World) throws -> SecretBytes {
        let before = world.dialogue.passphraseDescriptor
        world.dialogue.passphraseDescriptor = descriptor
        defer { world.dialogue.passphraseDescriptor = before }
        return try world.dialogue.secret("")
    }

    static func sheet(login: String?, password: borrowing SecretBytes, contacts: String?) throws -> SecretSheet {
        var sheet = SecretSheet()
        if let login { try sheet.set(.login, to: SecretBytes(copying: Array(login.utf8))) }
        try sheet.set(.password, to: password)
        if let contacts { try sheet.set(.recoveryContacts, to: SecretBytes(copying: Array(contacts.utf8))) }
        return sheet
    }

    static func seedSheet(base32: borrowing SecretBytes) throws -> SecretSheet {
        try Workspace.seedSheet(of: base32)
    }
}

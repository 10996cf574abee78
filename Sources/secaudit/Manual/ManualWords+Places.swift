/// The variables and files that the program looks at.
extension ManualWords {
    var variables: [(name: String, meaning: String)] {
        [
            ("SECAUDIT_VAULT", say("Папка хранилища, если нет ключа --vault.", "The vault's folder, without --vault.")),
            (
                "SECAUDIT_IDENTITY",
                say("Файл вашего ключа, если нет ключа --identity.", "Your identity file, without --identity.")
            ),
            (
                "SECAUDIT_POLICIES",
                say(
                    "Папка с правилами проверки, если нет ключа --policies.",
                    "The folder of policies, without --policies."
                )
            ),
            (
                "SECAUDIT_LANGUAGE",
                say(
                    "Язык: ru или en. Если не указан, действуют LC_ALL, LC_MESSAGES и LANG.",
                    "The language: ru or en. Without it LC_ALL, LC_MESSAGES and LANG decide."
                )
            ),
            (
                "SECAUDIT_BREACH_LIST",
                say(
                    "Список утёкших паролей, если нет ключа --breach-list.",
                    "A list of leaked passwords, without --breach-list."
                )
            ),
            (
                "XDG_CONFIG_HOME",
                say("Где лежит ваш ключ; обычно ~/.config.", "Where your identity lies; ~/.config as a rule.")
            ),
            (
                "XDG_STATE_HOME",
                say(
                    "Где лежит то, что этот компьютер уже видел; обычно ~/.local/state.",
                    "Where this computer keeps what it has seen; ~/.local/state as a rule."
                )
            ),
            (
                "XDG_RUNTIME_DIR",
                say(
                    "Папка сеанса: в ней половина ключа, пока он открыт.",
                    "The login session's folder: half of the identity is there while it is unlocked."
                )
            ),
        ]
    }

    var places: [(name: String, meaning: String)] {
        [
            ("./vault/vault.sqlite3", say("Хранилище.", "The vault.")),
            (
                "~/.config/secaudit/identity",
                say(
                    "Ваш ключ под парольной фразой. Храните копии ключа и хранилища отдельно друг от друга.",
                    "Your identity under its passphrase. Keep copies of it and of the vault apart from each other."
                )
            ),
            (
                "~/.local/state/secaudit",
                say(
                    "Что этот компьютер уже видел в каждом хранилище: более старую копию он не примет.",
                    "What this computer has seen of each vault: it takes no older copy."
                )
            ),
            (
                "./policies, /usr/share/secaudit/policies",
                say("Правила проверки, календари, сети.", "Policies, working calendars, networks.")
            ),
        ]
    }
}

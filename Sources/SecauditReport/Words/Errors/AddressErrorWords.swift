import SecauditCompliance
package import SecauditRegister

extension AddressError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .empty: said("Адрес пуст.", "The address is empty.", .example)
        case .tooLong(let limit):
            said("Адрес длиннее \(limit) знаков.", "The address is longer than \(limit) characters.", .example)
        case .invisibleCharacter(let character):
            said(
                "В адресе невидимый знак \(character.code), место \(character.position).",
                "The address holds an invisible character \(character.code) at position \(character.position).",
                .retype
            )
        case .foreignCharacter(let character, let lookalike):
            foreign(character, lookalike)
        case .blankInside(let character):
            said(
                "В адресе пробел (\(character.code)), место \(character.position).",
                "The address holds a blank (\(character.code)) at position \(character.position).",
                .retype
            )
        case .unsupportedScheme(let scheme):
            said(
                "Адрес начинается с «\(scheme.quotable):».",
                "The address begins with “\(scheme.quotable):”.",
                .example
            )
        case .userBeforeHost:
            said(
                "Перед именем сайта стоит имя пользователя («@»): такая ссылка скрывает, куда ведёт.",
                "A user name stands before the host (“@”): such a link hides where it leads.",
                .retype
            )
        case .port(let port):
            said("В адресе указан порт «\(port.quotable)».", "The address holds a port “\(port.quotable)”.", .example)
        case .internationalHost(let host):
            said(
                "Имя сайта «\(host.quotable)» не латинское или закодировано (xn--).",
                "The host “\(host.quotable)” is not Latin, or is coded (xn--).",
                .retype
            )
        case .unknownHost(let host):
            said(
                "Сайт «\(host.quotable)» не принадлежит ни одной известной сети.",
                "The host “\(host.quotable)” belongs to no known network.",
                Bilingual(
                    russian: "Известные сети — в файле networks.yaml папки правил.",
                    english: "The known networks are in networks.yaml of the folder of policies."
                )
            )
        case .malformedEscape(let position):
            said(
                "Неверная запись «%…», место \(position).",
                "A malformed “%…” at position \(position).",
                .retype
            )
        case .noPage(let network):
            said(
                "Указана сеть (\(network.text.quotable)), но не страница.",
                "The address names a network (\(network.text.quotable)) and no page.",
                .example
            )
        case .rejected(let network, let rejection):
            said(
                "Это не адрес страницы (\(network.text.quotable)): \(rejection.words.russian).",
                "This is not the address of a page (\(network.text.quotable)): \(rejection.words.english).",
                .openPage
            )
        case .unknownShape(let network, let path):
            said(
                "У сети \(network.text.quotable) нет страниц с адресом вида «\(path.quotable)».",
                "The network \(network.text.quotable) has no pages at “\(path.quotable)”.",
                .openPage
            )
        }
    }

    private func foreign(_ character: AddressCharacter, _ lookalike: String?) -> BilingualExplanation {
        let russian = "В адресе знак другого алфавита \(character.code), место \(character.position)"
        let english =
            "The address holds a letter of another script, \(character.code), at position \(character.position)"
        guard let lookalike else { return said(russian + ".", english + ".", .retype) }
        return said(
            russian + ": похож на латинскую «\(lookalike)».",
            english + ": it looks like the Latin “\(lookalike)”.",
            .retype
        )
    }

    private func said(_ russian: String, _ english: String, _ next: Bilingual) -> BilingualExplanation {
        BilingualExplanation(russian, english, next: next)
    }
}

extension AddressRejection {
    var words: Bilingual {
        switch self {
        case .privateInvitation: Bilingual(russian: "приглашение в закрытый канал", english: "a private invitation")
        case .messageLink: Bilingual(russian: "ссылка на переписку", english: "a link to a conversation")
        case .shortener: Bilingual(russian: "сокращённая ссылка", english: "a shortened link")
        case .singlePost: Bilingual(russian: "отдельная публикация", english: "a single post")
        case .servicePage: Bilingual(russian: "служебная страница самой сети", english: "a page of the network itself")
        case .privatePart:
            Bilingual(russian: "раздел, видимый только участникам", english: "a part that only members see")
        }
    }
}

extension Bilingual {
    fileprivate static let example = Bilingual(
        russian: "Нужен адрес страницы, например vk.com/obrazcovsk.",
        english: "Give the address of a page, for example vk.com/obrazcovsk."
    )
    fileprivate static let retype = Bilingual(
        russian: "Наберите адрес заново латинскими буквами или скопируйте его из строки браузера.",
        english: "Type the address again in Latin letters, or copy it from the browser's address bar."
    )
    fileprivate static let openPage = Bilingual(
        russian: "Откройте саму страницу и скопируйте её адрес из строки браузера.",
        english: "Open the page itself and copy its address from the browser's address bar."
    )
}

package import SecauditStrength

extension LeakListError: Explained {
    package func explanation(in language: Language) -> Explanation {
        language == .russian ? russian : english
    }

    private var russian: Explanation {
        let next = "Нужен список SHA-1 с haveibeenpwned.com/Passwords, упорядоченный по хешу (ordered by hash)."
        return switch self {
        case .empty: Explanation("Список утёкших паролей пуст.", next: next)
        case .notHashes(let place):
            Explanation("Это не список утёкших паролей: с байта \(place) стоят не хеши SHA-1.", next: next)
        case .otherHash(let digits):
            Explanation(
                "В списке хеши другого вида: \(digits) шестнадцатеричных цифр, а у SHA-1 их 40 (NTLM не подходит).",
                next: next
            )
        case .notSorted(let place):
            Explanation("Список упорядочен не по хешу (байт \(place)): искать в нём нельзя.", next: next)
        case .cutShort:
            Explanation("Файл списка прочитан не до конца: он изменяется или обрезан.", next: "Скачайте его заново.")
        }
    }

    private var english: Explanation {
        let next = "Take the SHA-1 list of haveibeenpwned.com/Passwords that is ordered by hash."
        return switch self {
        case .empty: Explanation("The list of leaked passwords is empty.", next: next)
        case .notHashes(let place):
            Explanation("This is no list of leaked passwords: from byte \(place) on stand no SHA-1 hashes.", next: next)
        case .otherHash(let digits):
            Explanation(
                "The list has hashes of another kind: \(digits) hexadecimal digits, SHA-1 has 40 (NTLM does not fit).",
                next: next
            )
        case .notSorted(let place):
            Explanation("The list is not ordered by hash (byte \(place)): it cannot be searched.", next: next)
        case .cutShort:
            Explanation("The list could not be read to its end: it is changing or cut off.", next: "Download it again.")
        }
    }
}

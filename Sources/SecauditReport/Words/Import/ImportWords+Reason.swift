import SecauditCompliance
import SecauditExchange
import SecauditRegister

extension ImportWords {
    func words<Fault>(
        for reason: ImportIssue<Fault>.Reason,
        fault: (Fault) -> String
    ) -> BilingualExplanation {
        switch reason {
        case .rowBlank:
            said("строка пуста.", "the row is blank.", "Ничего делать не нужно.", "There is nothing to do.")
        case .nameMissing:
            said("ячейка пуста.", "the cell is empty.", "Заполните её в таблице.", "Fill it in in the table.")
        case .nameAmbiguous(let organs):
            said(
                "так называются несколько органов: \(organs.map { organ($0).quotable }.joined(separator: "; ")).",
                "several organs bear this name: \(organs.map { organ($0).quotable }.joined(separator: "; ")).",
                "Впишите в таблицу ОГРН.",
                "Write the OGRN into the table."
            )
        case .identifierTaken(let id):
            said(
                "в Реестре идентификатор «\(id.quotable)» уже занят другим объектом.",
                "the register has the identifier “\(id.quotable)” for something else.",
                "Внесите вручную: secaudit organ add",
                "Enter it by hand: secaudit organ add"
            )
        case .addressUnreadable(let text, let reason):
            said(
                "«\(text.quotable)»: \(fault(reason))",
                "“\(text.quotable)”: \(fault(reason))",
                "Исправьте адрес в таблице.",
                "Correct the address in the table."
            )
        case .addressOfAnother(let address, let owner):
            said(
                "страница \(address.quotable) внесена за другим органом: \(organ(owner).quotable).",
                "the page \(address.quotable) is on record under another organ: \(organ(owner).quotable).",
                "Если она передана: secaudit account edit",
                "If it was handed over: secaudit account edit"
            )
        case .addressFormer(let address, let page):
            said(
                "адрес \(address.quotable) прежний, теперь он другой: \(account(page).quotable).",
                "the address \(address.quotable) is a former one, now it is: \(account(page).quotable).",
                "Исправьте адрес в таблице.",
                "Correct the address in the table."
            )
        case .statusUnknown(let word):
            said(
                "неизвестное состояние «\(word.quotable)».",
                "unknown status “\(word.quotable)”.",
                "Состояние можно внести так: secaudit account edit",
                "Record it with: secaudit account edit"
            )
        case .ogrnMissing(let text):
            text.isEmpty
                ? said("ОГРН не указан.", "there is no OGRN.", checkOGRN)
                : said("вместо ОГРН стоит «\(text.quotable)».", "“\(text.quotable)” stands for an OGRN.", checkOGRN)
        case .ogrnMalformed(let text):
            said(
                "«\(text.quotable)» — не ОГРН: в нём должно быть 13 цифр.",
                "“\(text.quotable)” is no OGRN, which has 13 digits.",
                checkOGRN
            )
        case .ogrnCheckDigit(let text, let expected):
            said(
                "в ОГРН \(text.quotable) контрольная цифра должна быть \(expected).",
                "the check digit of the OGRN \(text.quotable) should be \(expected).",
                checkOGRN
            )
        case .linkPlaceholder(let text):
            said(
                "«\(text.quotable)» вместо адреса: страницы нет.",
                "“\(text.quotable)” for an address: there is no page.",
                "Ничего делать не нужно, если это так.",
                "There is nothing to do if that is so."
            )
        case .networkUnexpected(let address, let expected, let found):
            said(
                "\(address.quotable) — страница другой сети: \(found.text.quotable) вместо \(expected.text.quotable); внесена как есть.",
                "\(address.quotable) is a page of another network: \(found.text.quotable) and not \(expected.text.quotable); taken as it is.",
                "Проверьте столбец.",
                "Check the column."
            )
        case .personalProfile(let address):
            said(
                "\(address.quotable) — личная страница, а не сообщество; внесена как есть.",
                "\(address.quotable) is a personal profile and no community; taken as it is.",
                "Проверьте, официальная ли она.",
                "Check that it is an official page."
            )
        case .addressRepeated(let address, let first):
            said(
                "страница \(address.quotable) уже есть в строке \(first).",
                "the page \(address.quotable) stands in line \(first) already.",
                "Внесена один раз; лишнюю ячейку можно убрать.",
                "It was taken once; the second may be removed."
            )
        case .organRepeated(let first):
            said(
                "этот орган уже есть в строке \(first); страницы объединены.",
                "the same organ stands in line \(first); their pages were put together.",
                "Проверьте, один ли это орган.",
                "Check that the two are one."
            )
        case .nameDiffers(let known):
            said(
                "под этим ОГРН в Реестре другое название: \(organ(known).quotable); оно сохранено.",
                "the register has another name under this OGRN, which it keeps: \(organ(known).quotable).",
                "Если орган переименован: secaudit organ edit",
                "If it was renamed: secaudit organ edit"
            )
        case .categoryDiffers(let page, let recorded, let table):
            said(
                "страница \(account(page).quotable): в Реестре «\(recorded?.rawValue ?? "—")», в таблице «\(table.rawValue)»; сохранено то, что в Реестре.",
                "the page \(account(page).quotable): “\(recorded?.rawValue ?? "—")” on record, “\(table.rawValue)” in the table; the record is kept.",
                "Если в таблице верно: secaudit account edit",
                "If the table is right: secaudit account edit"
            )
        case .exemptionStated(let ground):
            said(
                "страница не ведётся на основании: «\(ground.quotable)».",
                "no page is kept, on the ground: “\(ground.quotable)”.",
                "Основание нужно подтвердить: secaudit evidence attest",
                "The ground has to be confirmed: secaudit evidence attest"
            )
        case .headingRepeated:
            said(
                "это снова заголовок таблицы.",
                "this is the heading once more.",
                "Ничего делать не нужно.",
                "There is nothing to do."
            )
        case .cellFault(let text):
            said(
                "формула не дала значения: «\(text.quotable)».",
                "a formula gave no value: “\(text.quotable)”.",
                "Впишите значение вместо формулы.",
                "Write the value in place of the formula."
            )
        case .organUnknown(let name):
            said(
                "в Реестре нет органа «\(name.quotable)».",
                "the register has no organ “\(name.quotable)”.",
                "Сначала внесите его: secaudit organ add",
                "Enter it first: secaudit organ add"
            )
        case .personNameUnreadable(let name):
            said(
                "«\(name.quotable)» — не фамилия с именем.",
                "“\(name.quotable)” is no surname with a given name.",
                "Впишите фамилию, имя и отчество полностью.",
                "Write the names in full, the surname first."
            )
        case .personRepeated(let first):
            said(
                "этот человек уже есть в строке \(first).",
                "the same person stands in line \(first) already.",
                "Лишнюю строку можно убрать.",
                "The second row may be removed."
            )
        case .personDiffers(_, let fields):
            said(
                "в Реестре другие сведения (\(fields.map(\.russian).joined(separator: ", "))); сохранено то, что в Реестре.",
                "the register has other particulars (\(fields.map(\.rawValue).joined(separator: ", "))), which it keeps.",
                "Если верна таблица: secaudit person edit",
                "If the table is right: secaudit person edit"
            )
        case .dayUnreadable(let text):
            said(
                "«\(text.quotable)» — не дата.",
                "“\(text.quotable)” is no date.",
                "Напишите её так: 21.11.2026.",
                "Write it like this: 21.11.2026."
            )
        }
    }

    private var checkOGRN: Bilingual {
        Bilingual(
            russian: "Сверьте с ЕГРЮЛ; орган найден по названию.",
            english: "Compare it with the state register; the organ was found by its name."
        )
    }

    private func said(_ russian: String, _ english: String, _ next: Bilingual) -> BilingualExplanation {
        BilingualExplanation(russian, english, next: next)
    }

    private func said(
        _ russian: String,
        _ english: String,
        _ nextRussian: String,
        _ nextEnglish: String
    ) -> BilingualExplanation {
        said(russian, english, Bilingual(russian: nextRussian, english: nextEnglish))
    }
}

extension TableLayout.Field {
    /// Of the fields that a person can have.
    fileprivate var russian: String {
        switch self {
        case .position: "должность"
        case .unit: "подразделение"
        case .phone: "телефон"
        case .email: "почта"
        case .employedFrom: "работает с"
        case .employedTo: "работает по"
        case .fullName: "ФИО"
        case .organ: "орган"
        default: rawValue
        }
    }
}

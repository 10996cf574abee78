import SecauditCompliance
import SecauditExchange

extension RegisterFileError.Fact {
    /// What is wrong at the place, and what to write there instead.
    var words: BilingualExplanation {
        switch self {
        case .tooLarge(let limit):
            said(
                "он больше \(limit / 1_048_576) МиБ.",
                "it is larger than \(limit / 1_048_576) MiB.",
                Bilingual(
                    russian: "Разделите его по муниципальным образованиям.",
                    english: "Divide it by municipalities."
                )
            )
        case .syntax(let fault, let line, let column):
            said(
                "строка \(line), байт \(column): \(fault.words.russian).",
                "line \(line), byte \(column): \(fault.words.english).",
                .mendJSON
            )
        case .formatMissing:
            said("не указан формат (ключ «format»).", "the format (key “format”) is missing.", .writeFormat)
        case .formatUnknown(let word):
            said(
                "формат «\(word.quotable)» неизвестен этой версии.",
                "this version does not know the format “\(word.quotable)”.",
                .writeFormat
            )
        case .keyUnknown(let key, let known):
            said(
                "неизвестный ключ «\(key.quotable)».",
                "unknown key “\(key.quotable)”.",
                Bilingual(word: key, among: known)
            )
        case .keyRepeated(let key):
            said(
                "ключ «\(key.quotable)» повторён.",
                "the key “\(key.quotable)” is repeated.",
                Bilingual(russian: "Оставьте один из двух.", english: "Keep one of the two.")
            )
        case .keyMissing(let key):
            said(
                "нет обязательного ключа «\(key.quotable)».",
                "the mandatory key “\(key.quotable)” is missing.",
                Bilingual(russian: "Добавьте его.", english: "Add it.")
            )
        case .wrongKind(let expected, let found):
            said(
                "здесь \(found.words.russian), а нужно другое: \(expected.words.russian).",
                "here is \(found.words.english), wanted is \(expected.words.english).",
                .compare
            )
        case .notWhole(let text):
            said(
                "«\(text.quotable)» — не целое число или слишком велико.",
                "“\(text.quotable)” is no whole number, or too large.",
                .compare
            )
        case .notADay(let text):
            said(
                "«\(text.quotable)» — не день календаря.",
                "“\(text.quotable)” is no day of the calendar.",
                Bilingual(russian: "День пишут так: 2026-09-30.", english: "Write a day like this: 2026-09-30.")
            )
        case .notAWeek(let text):
            said(
                "«\(text.quotable)» — не неделя календаря.",
                "“\(text.quotable)” is no week of the calendar.",
                Bilingual(russian: "Неделю пишут так: 2026-W40.", english: "Write a week like this: 2026-W40.")
            )
        case .negative(let text):
            said("«\(text.quotable)» — меньше нуля.", "“\(text.quotable)” is less than nothing.", .compare)
        case .notAMoment(let text):
            said(
                "«\(text.quotable)» — не дата со временем.",
                "“\(text.quotable)” is no moment in time.",
                Bilingual(
                    russian: "Дату со временем пишут так: 2026-09-30T12:00:00Z.",
                    english: "Write a moment like this: 2026-09-30T12:00:00Z."
                )
            )
        case .notAnOffset(let text):
            said(
                "«\(text.quotable)» — не разница с UTC.",
                "“\(text.quotable)” is no offset from UTC.",
                Bilingual(
                    russian: "Разницу с UTC пишут так: +07:00.",
                    english: "Write an offset from UTC like this: +07:00."
                )
            )
        case .wordUnknown(let word, let known):
            said(
                "здесь не может стоять «\(word.quotable)».",
                "“\(word.quotable)” cannot stand here.",
                Bilingual(word: word, among: known)
            )
        case .emptyIdentifier:
            said(
                "идентификатор пуст.",
                "the identifier is empty.",
                Bilingual(
                    russian: "Дайте объекту любое слово, которого нет у других.",
                    english: "Give the object any word that no other has."
                )
            )
        case .identifierRepeated(let id):
            said(
                "идентификатор «\(id.quotable)» уже есть у другого объекта.",
                "the identifier “\(id.quotable)” belongs to another object already.",
                Bilingual(russian: "Переименуйте один из двух.", english: "Rename one of the two.")
            )
        case .referenceUnknown(let id):
            said(
                "в этом муниципальном образовании нет «\(id.quotable)».",
                "this municipality has no “\(id.quotable)”.",
                Bilingual(
                    russian: "Исправьте идентификатор или добавьте объект в файл.",
                    english: "Correct the identifier, or add the object to the file."
                )
            )
        case .provedGrant:
            said(
                "файл не может доказать доступ: это делают только ключи хранилища.",
                "a file cannot prove a grant: only the keys of a vault do.",
                Bilingual(russian: "Напишите «claimed».", english: "Write “claimed”.")
            )
        case .signedAttribution:
            said(
                "файл не может доказать, кто внёс сведения: это делает только подпись в хранилище.",
                "a file cannot prove who recorded a fact: only a signature in a vault does.",
                Bilingual(russian: "Напишите «claimed».", english: "Write “claimed”.")
            )
        case .unwritable:
            said(
                "сведения не удалось записать в виде JSON.",
                "the values could not be written as JSON.",
                Bilingual(
                    russian: "Проверьте хранилище: secaudit vault verify",
                    english: "Check the vault: secaudit vault verify"
                )
            )
        }
    }

    private func said(_ russian: String, _ english: String, _ next: Bilingual?) -> BilingualExplanation {
        BilingualExplanation(russian, english, next: next)
    }
}

extension Bilingual {
    /// The nearest of the known words, or all of them where none is near.
    fileprivate init?(word: String, among known: [String]) {
        self.init(nearest: NearestWord.find(word, among: known), among: known)
    }

    fileprivate static let mendJSON = Bilingual(
        russian: "Откройте файл в редакторе на этой строке; правила записи — в policies/schema.",
        english: "Open the file in an editor at this line; policies/schema has the rules."
    )
    fileprivate static let writeFormat = Bilingual(
        russian: "Проверьте, тот ли это файл; он должен начинаться с {\"format\": \"secaudit/register/1\".",
        english: "Check that it is the right file; it has to begin with {\"format\": \"secaudit/register/1\"."
    )
    fileprivate static let compare = Bilingual(
        russian: "Сравните со схемой policies/schema.",
        english: "Compare it with the schema policies/schema."
    )
}

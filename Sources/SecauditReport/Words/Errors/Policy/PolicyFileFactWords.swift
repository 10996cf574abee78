import SecauditCompliance

extension PolicyFileFact {
    /// What is wrong in the file, and what to write in its place.
    var explanation: BilingualExplanation {
        switch self {
        case .tooLarge(let limit):
            said("файл больше \(limit / 1024) КиБ", "the file is larger than \(limit / 1024) KiB", .checkFile)
        case .tooDeep(let limit):
            said("вложенность глубже \(limit) уровней", "the nesting is deeper than \(limit) levels")
        case .notUTF8: said("файл не в кодировке UTF-8", "the file is not in UTF-8", .saveAsUTF8)
        case .nulByte: said("в тексте есть нулевой байт", "the text holds a zero byte", .checkFile)
        case .empty: said("файл пуст", "the file is empty", .checkFile)
        case .severalDocuments:
            said("в файле больше одного документа YAML", "the file holds more than one YAML document", .oneDocument)
        case .anchor:
            said(
                "слово не может начинаться с «&»: якоря не допускаются",
                "no word may begin with “&”: anchors are refused"
            )
        case .alias:
            said(
                "слово не может начинаться с «*»: ссылки не допускаются",
                "no word may begin with “*”: aliases are refused"
            )
        case .tag:
            said(
                "слово не может начинаться с «!»: метки не допускаются",
                "no word may begin with “!”: tags are refused"
            )
        case .malformed(let reason):
            said("это не YAML" + reason.afterColon, "this is not YAML" + reason.afterColon)
        case .duplicateKey(let key):
            said("ключ «\(key.quotable)» повторён", "the key “\(key.quotable)” is repeated")
        case .unknownKey(let key, let nearest):
            said("неизвестный ключ «\(key.quotable)»", "unknown key “\(key.quotable)”", Bilingual(nearest: nearest))
        case .missingKey(let key):
            said("нет обязательного ключа «\(key)»", "the mandatory key “\(key)” is missing")
        case .wrongType(let expected):
            said("здесь должно стоять другое: \(expected.words.russian)", "expected here: \(expected.words.english)")
        case .outOfRange(let value, let allowed):
            said(
                "число \(value) вне границ от \(allowed.lowerBound) до \(allowed.upperBound)",
                "the number \(value) is not between \(allowed.lowerBound) and \(allowed.upperBound)"
            )
        case .unknownKind(let kind, let nearest):
            said(
                "неизвестный вид требования «\(kind.quotable)»",
                "unknown kind of rule “\(kind.quotable)”",
                Bilingual(nearest: nearest, among: nearest == nil ? Kind.allCases.map(\.rawValue) : [])
            )
        case .unknownWord(let word, let allowed, let nearest):
            said(
                "здесь не может стоять «\(word.quotable)»",
                "“\(word.quotable)” cannot stand here",
                Bilingual(nearest: nearest, among: allowed)
            )
        case .badIdentifier(let word):
            said("«\(word.quotable)» — не краткое имя", "“\(word.quotable)” is not a short name", .shortName)
        case .unknownParameter(let name, let kind, let nearest):
            said(
                "у вида «\(kind)» нет параметра «\(name.quotable)»",
                "the kind “\(kind)” has no parameter “\(name.quotable)”",
                Bilingual(nearest: nearest, among: Kind(rawValue: kind)?.parameters.map(\.name) ?? [])
            )
        case .missingParameter(let name, let kind):
            said("виду «\(kind)» нужен параметр «\(name)»", "the kind “\(kind)” needs the parameter “\(name)”")
        case .duplicateParameter(let name):
            said("параметр «\(name.quotable)» объявлен дважды", "the parameter “\(name.quotable)” is declared twice")
        case .undeclaredParameter(let name):
            said(
                "«\(name.quotable)» не объявлен как обязательный параметр-день",
                "“\(name.quotable)” is not declared as a mandatory day",
                .declareDay
            )
        case .duplicateRule(let id):
            said("требование «\(id.quotable)» уже есть", "the rule “\(id.quotable)” stands twice")
        case .duplicateClause(let number):
            said("пункт «\(number.quotable)» уже назван", "the clause “\(number.quotable)” is named twice")
        case .unknownClause(let number, let nearest):
            said(
                "пункта «\(number.quotable)» нет в перечне clauses",
                "the clause “\(number.quotable)” is not listed under clauses",
                Bilingual(nearest: nearest)
            )
        case .duplicateWord(let word): said("«\(word.quotable)» повторяется", "“\(word.quotable)” is repeated")
        case .wrongWeekday(let day):
            said(
                "\(DayWords(.russian).text(day)): день недели не подходит — off для понедельника–пятницы, working для выходных",
                "\(DayWords(.english).text(day)) is the wrong weekday: off holds Mondays to Fridays, working holds weekends"
            )
        case .duplicateDay(let day):
            said(
                "день \(DayWords(.russian).text(day)) назван дважды",
                "\(DayWords(.english).text(day)) is listed twice"
            )
        case .wrongYear(let year, let expected):
            said("день \(year) года в файле за \(expected) год", "a day of \(year) in the file of \(expected)")
        case .badPattern(let pattern):
            said(
                "форма адреса «\(pattern.quotable)» не читается",
                "the shape “\(pattern.quotable)” cannot be read",
                .shape
            )
        }
    }

    private func said(_ russian: String, _ english: String, _ next: Bilingual? = nil) -> BilingualExplanation {
        BilingualExplanation(russian, english, next: next)
    }
}

extension String {
    /// The parser's own reason, set off by a colon where there is one.
    fileprivate var afterColon: String { isEmpty ? "" : ": " + quotable }
}

extension Bilingual {
    fileprivate static let checkFile = Bilingual(
        russian: "Проверьте, тот ли это файл.",
        english: "Check that it is the right file."
    )
    fileprivate static let saveAsUTF8 = Bilingual(russian: "Сохраните его в UTF-8.", english: "Save it as UTF-8.")
    fileprivate static let oneDocument = Bilingual(
        russian: "Оставьте один документ, остальное уберите.",
        english: "Keep one document and remove the rest."
    )
    fileprivate static let shortName = Bilingual(
        russian: "Нужны строчные латинские буквы, цифры и дефисы между ними: «max-holders».",
        english: "Use lower-case Latin letters, digits and hyphens between them: “max-holders”."
    )
    fileprivate static let declareDay = Bilingual(
        russian: "Объявите его в parameters: type: day, mandatory: true.",
        english: "Declare it under parameters: type: day, mandatory: true."
    )
    fileprivate static let shape = Bilingual(
        russian: "Сравните с другими записями этого файла.",
        english: "Compare it with the other entries of the file."
    )
}

/// The names of values in a help text, such as `<path>`, in Russian; the second column stays where it was.
enum HelpPlaceholders {
    /// Where ArgumentParser begins the text of an option.
    private static let column = 26

    static func spoken(_ line: String) -> String {
        let label = line.prefix(column)
        guard line.hasPrefix("  "), label.count == column, label.hasSuffix("  "), line.count > column else {
            return replaced(line)
        }
        var name = replaced(String(label))
        while name.hasSuffix(" ") { name.removeLast() }
        let text = line.dropFirst(column)
        let gap = column - name.count
        guard gap > 0 else { return "\(name)\n\(String(repeating: " ", count: column))\(text)" }
        return name + String(repeating: " ", count: gap) + text
    }

    /// The Russian name of one value.
    static func russian(_ name: String) -> String {
        words[name] ?? name
    }

    private static func replaced(_ line: String) -> String {
        var output = ""
        var rest = line[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let name = String(rest[rest.index(after: start)..<end])
            output += rest[..<start] + "<\(russian(name))>"
            rest = rest[rest.index(after: end)...]
        }
        return output + rest
    }

    private static let words = [
        "account": "аккаунт", "address": "адрес", "answer": "ответ", "basis": "основание", "card": "карточка",
        "category": "вид", "classes": "классы", "clause": "пункт", "cost": "цена", "credential": "запись",
        "day": "день", "dir": "папка",
        "entry": "запись",
        "field": "поле", "field=name": "поле=имя", "file": "файл", "format": "вид", "from": "откуда", "group": "группа",
        "id": "имя",
        "kind": "вид",
        "language": "язык", "list": "список", "login": "логин", "member": "кто", "method": "способ", "n": "число",
        "name": "название",
        "name=value": "имя=значение", "network": "сеть", "network=user": "сеть=профиль", "number": "номер",
        "options": "ключи",
        "organ": "орган", "owner": "чей", "path": "путь", "person": "кто", "policy": "порядок", "quarter": "квартал",
        "reason": "причина",
        "recipient": "кому", "role": "роль", "rule": "требование",
        "rule=reading=basis": "требование=прочтение=основание", "separator": "знак",
        "signs": "знаки", "state": "да-нет", "subcommand": "команда", "text": "текст", "to": "куда",
        "user=role": "профиль=роль",
        "what": "что", "zone": "пояс",
    ]
}

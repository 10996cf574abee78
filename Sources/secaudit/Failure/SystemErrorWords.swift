import Glibc
import SecauditReport

/// What the system answers, in words; a number helps only those who know it already.
enum SystemErrorWords {
    static func of(_ code: Int32, in language: Language) -> String {
        let words: (russian: String, english: String)? =
            switch code {
            case EACCES, EPERM: ("нет прав", "no permission")
            case ENOENT: ("нет такой папки или файла", "no such folder or file")
            case ENOTDIR: ("часть пути — не папка", "a part of the path is no folder")
            case EISDIR: ("это папка", "it is a folder")
            case ENOSPC, EDQUOT: ("на диске кончилось место", "the disk is full")
            case EROFS: ("диск только для чтения", "the disk is read-only")
            case EFBIG: ("файл слишком велик", "the file is too large")
            case EINVAL: ("это не обычный файл", "it is no plain file")
            case ENAMETOOLONG: ("слишком длинное имя", "the name is too long")
            default: nil
            }
        guard let words else { return language == .russian ? "ошибка системы \(code)" : "system error \(code)" }
        return language == .russian ? words.russian : words.english
    }
}

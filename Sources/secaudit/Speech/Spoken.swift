import FoundationEssentials
import SecauditReport

/// The language of this run: `--language`, else `SECAUDIT_LANGUAGE`, else the POSIX locale.
///
/// ArgumentParser asks for help texts before any option has been read, so the arguments are looked through once here.
let spokenLanguage: Language = {
    let arguments = CommandLine.arguments
    var word: String?
    for (index, argument) in arguments.enumerated() {
        if argument == "--language", index + 1 < arguments.count { word = arguments[index + 1] }
        if argument.hasPrefix("--language=") { word = String(argument.dropFirst(11)) }
    }
    let environment = ProcessInfo.processInfo.environment
    let candidates = [word] + ["SECAUDIT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].map { environment[$0] }
    // An empty variable says nothing (POSIX.1-2017, 8.2).
    let first = candidates.compactMap(\.self).first { !$0.isEmpty } ?? ""
    return first.lowercased().hasPrefix("ru") ? .russian : .english
}()

/// The words for this run's language.
func say(_ russian: String, _ english: String) -> String {
    spokenLanguage == .russian ? russian : english
}

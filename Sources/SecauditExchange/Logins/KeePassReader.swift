internal import SecauditCrypto

/// The unencrypted XML of KeePass 2 and KeePassXC (https://keepass.info/help/kb/kdbx.html, its inner document).
///
/// Former versions of an entry (`History`) and what lies in the recycle bin are passed over.
struct KeePassReader {
    private var path: [String] = []
    private var groups: [(name: String, id: String)] = []
    private var recycleBin = ""
    private var entry: LoginEntry?
    private var key = ""
    private var isProtected = false
    private var value: Range<Int>?
    private var entries: [(entry: LoginEntry, groups: [String])] = []
    private var count = 0

    static func read(_ source: consuming SecretFile) throws(LoginFault) -> LoginFile {
        var text = source.text.slice(0..<source.text.count)
        var reader = KeePassReader()
        var xml = SecretXML()
        while let event = try xml.next(in: &text) { try reader.take(event, in: text) }
        guard reader.sawRoot else { throw .formatUnfit(.keepassXML) }
        let bin = reader.recycleBin
        let kept = reader.entries.filter { bin.isEmpty || !$0.groups.contains(bin) }.map { entry, _ in
            var judged = entry
            judged.judge()
            return judged
        }
        return LoginFile(format: .keepassXML, entries: kept, text: text)
    }

    private var sawRoot = false

    private mutating func take(_ event: SecretXML.Event, in text: borrowing SecretBytes) throws(LoginFault) {
        switch event {
        case .opened(let name, let attributes):
            path.append(name)
            value = nil
            if path == ["KeePassFile"] { sawRoot = true }
            if name == "Group" { groups.append(("", "")) }
            guard !path.contains("History") else { return }
            if name == "Entry" {
                guard entries.count < LoginFile.mostEntries else { throw .tooMany(limit: LoginFile.mostEntries) }
                count += 1
                var begun = LoginEntry(place: count)
                // The outermost group is the file itself.
                begun.organ = groups.count > 1 ? groups[groups.count - 1].name : ""
                entry = begun
            }
            if name == "String" { key = "" }
            if name == "Value" { isProtected = attributes["Protected"]?.lowercased() == "true" }
        case .text(let range):
            // An element whose text comes in parts (around a CDATA) has them joined only where they touch.
            value = value.map { $0.upperBound == range.lowerBound ? $0.lowerBound..<range.upperBound : range } ?? range
        case .closed(let name):
            close(name, in: text)
            if path.last == name { path.removeLast() }
            value = nil
        }
    }

    private func plain(_ text: borrowing SecretBytes) -> String {
        guard let value else { return "" }
        return text.plain(value)
    }

    private mutating func close(_ name: String, in text: borrowing SecretBytes) {
        let parent = path.dropLast().last ?? ""
        guard !path.dropLast().contains("History") else { return }
        switch (name, parent) {
        case ("RecycleBinUUID", "Meta"): recycleBin = plain(text)
        case ("Name", "Group"): if !groups.isEmpty { groups[groups.count - 1].name = plain(text) }
        case ("UUID", "Group"): if !groups.isEmpty { groups[groups.count - 1].id = plain(text) }
        case ("Group", _): if !groups.isEmpty { groups.removeLast() }
        case ("Key", "String"): key = plain(text)
        case ("Value", "String"): field(in: text)
        case ("Entry", _):
            if let entry { entries.append((entry, groups.map(\.id))) }
            entry = nil
        default: break
        }
    }

    private mutating func field(in text: borrowing SecretBytes) {
        if isProtected, value != nil { entry?.fault = .protectedElsewhere }
        let isPlain = ["Title", "URL", "Network"].contains(key)
        let plain = isPlain ? plain(text) : ""
        switch key {
        case "Title": entry?.title = Spelling.tidy(plain)
        case "UserName": entry?.login = value
        case "Password": entry?.password = value
        case "URL": entry?.addresses = value == nil ? [] : [plain]
        case "Notes": entry?.note = value
        // KeePassXC keeps the seed as an address, KeePass 2.47 and later as Base32.
        case "otp", "TimeOtp-Secret-Base32": entry?.seed = value
        case "RecoveryCodes": entry?.recoveryCodes = value
        case "RecoveryContacts": entry?.recoveryContacts = value
        case "Network": entry?.network = plain
        default: break
        }
    }
}

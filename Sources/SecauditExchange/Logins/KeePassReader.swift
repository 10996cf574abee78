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
    /// The text of the element that is open, where it lies; what touches is one part.
    private var parts: [Range<Int>] = []
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
            // What has an element in its midst cannot be one value.
            if path.last == "Value", entry?.fault == nil { entry?.fault = .inParts }
            path.append(name)
            parts = []
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
            guard !range.isEmpty else { return }
            if let last = parts.last, last.upperBound == range.lowerBound {
                parts[parts.count - 1] = last.lowerBound..<range.upperBound
            } else {
                parts.append(range)
            }
        case .closed(let name):
            close(name, in: text)
            if path.last == name { path.removeLast() }
            parts = []
        }
    }

    private func plain(_ text: borrowing SecretBytes) -> String {
        var joined = ""
        for part in parts { joined += text.plain(part) }
        return joined
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
        if isProtected, !parts.isEmpty { entry?.fault = .protectedElsewhere }
        // Of a secret in several parts (around a comment or CDATA) none is the whole of it.
        let whole = parts.count == 1 ? parts[0] : nil
        switch key {
        case "Title", "URL", "Network":
            take(plain: plain(text))
            return
        case "UserName": entry?.login = whole
        case "Password": entry?.password = whole
        case "Notes": entry?.note = whole
        // KeePassXC keeps the seed as an address, KeePass 2.47 and later as Base32.
        case "otp", "TimeOtp-Secret-Base32": entry?.seed = whole
        case "RecoveryCodes": entry?.recoveryCodes = whole
        case "RecoveryContacts": entry?.recoveryContacts = whole
        default: return
        }
        if parts.count > 1, entry?.fault == nil { entry?.fault = .inParts }
    }

    private mutating func take(plain value: String) {
        switch key {
        case "Title": entry?.title = Spelling.tidy(value)
        case "URL": entry?.addresses = value.isEmpty ? [] : [value]
        default: entry?.network = value
        }
    }
}

extension XMLScanner {
    /// Everything up to the end of the element opened last, as text; what lies inside other elements is left out.
    mutating func ownText() throws(XMLFault) -> String {
        var text = ""
        var depth = 0
        while let token = try next() {
            switch token {
            case .open: depth += 1
            case .close:
                if depth == 0 { return text }
                depth -= 1
            case .text(let piece): if depth == 0 { text += piece }
            }
        }
        return text
    }

    /// Passes over the element opened last.
    mutating func skip() throws(XMLFault) {
        var depth = 0
        while let token = try next() {
            switch token {
            case .open: depth += 1
            case .close:
                if depth == 0 { return }
                depth -= 1
            case .text: break
            }
        }
    }

    /// The next element opened inside the one that is open; `nil` at its end, which is passed.
    mutating func child() throws(XMLFault) -> Element? {
        while let token = try next() {
            switch token {
            case .open(let element): return element
            case .close: return nil
            case .text: break
            }
        }
        return nil
    }
}

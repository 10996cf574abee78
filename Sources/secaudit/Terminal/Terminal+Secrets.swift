import Glibc

extension Terminal {
    /// Asks for a secret and reads it unseen straight into `buffer`; how many bytes were typed.
    ///
    /// No copy is made: each byte goes from the system to its place. On any error the buffer is overwritten.
    func readWithoutEcho(
        prompt: String,
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(TerminalError) -> Int {
        guard isInteractive else { throw .notATerminal }
        try write(prompt)
        try unsafe QuietInput.begin(input, wiping: buffer)
        var line = unsafe SecretLine(into: buffer)
        let result: Result<Int, TerminalError>
        do {
            result = .success(try typed(into: &line))
        } catch {
            line.eraseAll()
            result = .failure(error)
        }
        QuietInput.end()
        // The typed Enter was not shown either.
        try? write("\n")
        return try result.get()
    }

    private func typed(into line: inout SecretLine) throws(TerminalError) -> Int {
        while true {
            let byte: UInt8?
            do {
                byte = try readByte()
            } catch .interrupted {
                if QuietInput.wasBrokenOff { throw .interrupted }
                continue
            }
            if QuietInput.wasBrokenOff { throw .interrupted }
            guard let byte else { throw .endOfInput }
            switch line.take(byte) {
            case .more: continue
            case .done: return line.count
            case .endOfInput: throw .endOfInput
            case .interrupted: throw .interrupted
            case .tooLong: throw .tooLong(limit: line.capacity)
            }
        }
    }
}

import Glibc
import SecauditCrypto
import SecauditRegister
import SecauditReport

/// Somebody asked to go back to the question before.
struct StepBack: Error {}

/// Questions whose answer may have come with the command already; then nothing is asked.
final class Dialogue {
    private let conversation: Conversation
    private let secrets: Terminal
    /// Where `--passphrase-fd` points.
    var passphraseDescriptor: Int32?
    private(set) var hasAsked = false

    init(conversation: Conversation, secrets: Terminal, passphraseDescriptor: Int32?) {
        self.conversation = conversation
        self.secrets = secrets
        self.passphraseDescriptor = passphraseDescriptor
    }

    var isInteractive: Bool { conversation.port.isInteractive }

    func say(_ text: String) throws {
        try conversation.say(text)
    }

    /// Runs questions in order; «назад» returns to the last one that was really asked.
    func steps(_ steps: [() throws -> Void]) throws {
        var asked: [Int] = []
        var index = 0
        while index < steps.count {
            hasAsked = false
            do {
                try steps[index]()
                if hasAsked { asked.append(index) }
                index += 1
            } catch is StepBack {
                index = asked.popLast() ?? index
            }
        }
    }

    /// A line of text; without a person there, the default stands, and a question without one is an error.
    func text(_ question: String, option: String, given: String?, default standard: String? = nil) throws -> String {
        if let given { return given }
        if !isInteractive, let standard { return standard }
        return try value(of: conversation.ask(Question(question, option: option), default: standard))
    }

    /// A line that may stay empty: Enter leaves it out.
    func optionalText(_ question: String, option: String, given: String?) throws -> String? {
        if let given { return given.isEmpty ? nil : given }
        guard isInteractive else { return nil }
        let none = say("нет", "none")
        let answer = try value(of: conversation.ask(Question(question, option: option), default: none))
        return answer == none ? nil : answer
    }

    private func say(_ russian: String, _ english: String) -> String {
        conversation.words.language == .russian ? russian : english
    }

    func choose<Value>(
        _ question: String,
        option: String,
        from choices: [Choice<Value>],
        default standard: Int? = nil
    ) throws -> Value {
        if choices.count == 1 { return choices[0].value }
        if !isInteractive, let standard, choices.indices.contains(standard) { return choices[standard].value }
        return try value(
            of: conversation.choose(Question(question, option: option), from: choices, default: standard)
        )
    }

    func confirm(_ question: String, option: String, given: Bool?, default standard: Bool? = nil) throws -> Bool {
        if let given { return given }
        if !isInteractive, let standard { return standard }
        return try value(of: conversation.confirm(Question(question, option: option), default: standard))
    }

    func day(
        _ question: String,
        option: String,
        given: CalendarDay?,
        default standard: CalendarDay? = nil
    ) throws -> CalendarDay {
        if let given { return given }
        if !isInteractive, let standard { return standard }
        return try value(of: conversation.day(Question(question, option: option), default: standard))
    }

    /// A secret typed without echo, or read from `--passphrase-fd`.
    func secret(_ prompt: String, limit: Int = 1024) throws -> SecretBytes {
        if let descriptor = passphraseDescriptor { return try Self.secret(from: descriptor, limit: limit) }
        var buffer = SecretBytes(zeros: limit)
        let count = try unsafe buffer.withMutableBytes { bytes in
            try unsafe secrets.readWithoutEcho(prompt: prompt + "  ", into: bytes)
        }
        return buffer.slice(0..<count)
    }

    /// A new secret, typed twice.
    func newSecret(_ prompt: String, minimum: Int) throws -> SecretBytes {
        let first = try secret(prompt)
        guard first.count >= minimum else { throw ProgramError.tooShort(minimum: minimum) }
        guard passphraseDescriptor == nil else { return first }
        let second = try secret(say("Ещё раз:", "Once more:"))
        guard first.isEqual(to: second) else { throw ProgramError.notRepeated }
        return first
    }

    private func value<Value>(of answer: Answer<Value>) throws -> Value {
        hasAsked = true
        switch answer {
        case .value(let value): return value
        case .back: throw StepBack()
        }
    }

    /// One line from a descriptor, straight into memory for secrets; its end (LF or CRLF) is cut off.
    private static func secret(from descriptor: Int32, limit: Int) throws -> SecretBytes {
        var buffer = SecretBytes(zeros: limit + 2)
        let count = try unsafe buffer.withMutableBytes { bytes throws(ProgramError) -> Int in
            var count = 0
            while count < bytes.count {
                let got = unsafe read(descriptor, bytes.baseAddress?.advanced(by: count), 1)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw .badDescriptor(descriptor) }
                if unsafe got == 0 || bytes[count] == 0x0A { break }
                count += 1
            }
            if unsafe count > 0 && bytes[count - 1] == 0x0D { count -= 1 }
            return count
        }
        guard count > 0, count <= limit else { throw ProgramError.badDescriptor(descriptor) }
        return buffer.slice(0..<count)
    }
}

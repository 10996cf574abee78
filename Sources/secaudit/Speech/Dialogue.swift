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
    /// Answers given in the step that is running.
    private var answers = 0
    /// Outside of steps there is no question to go back to.
    private var isInSteps = false

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
        isInSteps = true
        defer { isInSteps = false }
        while index < steps.count {
            hasAsked = false
            answers = 0
            do {
                try steps[index]()
                if hasAsked { asked.append(index) }
                index += 1
            } catch is StepBack where answers > 0 {
                // Behind an answer of the same step, its own first question comes again.
            } catch is StepBack {
                if asked.isEmpty { try conversation.say(conversation.words.noWayBack) }
                index = asked.popLast() ?? index
            }
        }
    }

    /// A line of text; without a person there, the default stands, and a question without one is an error.
    ///
    /// What `refusal` has a sentence about is asked for again; an answer that came with the command is not judged here.
    func text(
        _ question: String,
        option: String,
        given: String?,
        default standard: String? = nil,
        refusal: (String) -> String? = { _ in nil }
    ) throws -> String {
        if let given { return given }
        if !isInteractive, let standard { return standard }
        let answer = try conversation.ask(put(question, option), default: standard) { text in
            refusal(text).map { .refused($0) } ?? .taken(text)
        }
        return try value(of: answer)
    }

    /// A line that may stay empty: Enter leaves it out.
    func optionalText(
        _ question: String,
        option: String,
        given: String?,
        refusal: (String) -> String? = { _ in nil }
    ) throws -> String? {
        if let given { return given.isEmpty ? nil : given }
        guard isInteractive else { return nil }
        let none = say("нет", "none")
        let answer = try value(
            of: conversation.ask(put(question, option), default: none) { text in
                (text == none ? nil : refusal(text)).map { .refused($0) } ?? .taken(text)
            }
        )
        return answer == none ? nil : answer
    }

    private func put(_ text: String, _ option: String) -> Question {
        Question(text, option: option, allowsBack: isInSteps)
    }

    private func say(_ russian: String, _ english: String) -> String {
        conversation.words.language == .russian ? russian : english
    }

    func choose<Value>(
        _ question: String,
        option: String,
        from choices: [Choice<Value>],
        default standard: Int? = nil,
        help: String? = nil
    ) throws -> Value {
        if choices.count == 1 {
            // Nothing is chosen unseen: the only one there is is named where it would have been asked for.
            if isInteractive { try conversation.say("\(Self.bare(question))  \(choices[0].title)") }
            return choices[0].value
        }
        if !isInteractive, let standard, choices.indices.contains(standard) { return choices[standard].value }
        var asked = put(question, option)
        asked.help = help
        return try value(of: conversation.choose(asked, from: choices, default: standard))
    }

    /// A question without the hint behind it, which speaks of a list.
    private static func bare(_ question: String) -> String {
        guard let mark = question.lastIndex(of: "?") else { return question }
        return String(question[...mark])
    }

    func confirm(_ question: String, option: String, given: Bool?, default standard: Bool? = nil) throws -> Bool {
        if let given { return given }
        if !isInteractive, let standard { return standard }
        return try value(of: conversation.confirm(put(question, option), default: standard))
    }

    func decide(_ question: String, option: String, allowsOther: Bool, help: String? = nil) throws -> Decision {
        var asked = put(question, option)
        asked.help = help
        return try value(of: conversation.decide(asked, allowsOther: allowsOther))
    }

    func day(
        _ question: String,
        option: String,
        given: CalendarDay?,
        default standard: CalendarDay? = nil,
        help: String? = nil
    ) throws -> CalendarDay {
        if let given { return given }
        if !isInteractive, let standard { return standard }
        var asked = put(question, option)
        asked.help = help
        return try value(of: conversation.day(asked, default: standard))
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

    /// A new secret, typed twice; at a terminal one that is too short or not repeated is asked for again.
    func newSecret(_ prompt: String, minimum: Int) throws -> SecretBytes {
        while true {
            let first = try secret(prompt)
            let isLongEnough = Self.signs(in: first) >= minimum
            if passphraseDescriptor != nil {
                guard isLongEnough else { throw ProgramError.tooShort(minimum: minimum) }
                return first
            }
            if !isLongEnough {
                try tell(.tooShort(minimum: minimum))
                continue
            }
            let second = try secret(say("Ещё раз:", "Once more:"))
            if first.isEqual(to: second) { return first }
            try tell(.notRepeated)
        }
    }

    /// Characters of UTF-8, for a person does not count bytes.
    private static func signs(in secret: borrowing SecretBytes) -> Int {
        secret.withBytes { bytes in bytes.indices.count { bytes[$0] & 0xC0 != 0x80 } }
    }

    private func tell(_ error: ProgramError) throws {
        try secrets.write(error.explanation(in: conversation.words.language).onOneLine + "\n")
    }

    private func value<Value>(of answer: Answer<Value>) throws -> Value {
        hasAsked = true
        switch answer {
        case .value(let value):
            answers += 1
            return value
        case .back: throw StepBack()
        }
    }

    /// One line from a descriptor, straight into memory for secrets; its end (LF or CRLF) is cut off.
    private static func secret(from descriptor: Int32, limit: Int) throws -> SecretBytes {
        // Behind a number that nobody opened for us there may lie a file of our own by now, the vault's for one. Those
        // are closed at an exec; what was handed over by our starter is not.
        let flags = fcntl(descriptor, F_GETFD)
        guard flags >= 0, flags & FD_CLOEXEC == 0 else { throw ProgramError.badDescriptor(descriptor) }
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
        guard count > 0 else { throw ProgramError.nothingIn(descriptor) }
        guard count <= limit else { throw ProgramError.secretTooLong(limit: limit) }
        return buffer.slice(0..<count)
    }
}

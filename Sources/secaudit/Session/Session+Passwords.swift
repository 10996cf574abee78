import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditStrength
import SecauditVault
import SecauditWorkspace

// What a holder's program tells the coordinators of passwords that they do not read.
extension Session {
    /// A command makes at most so many passwords comparable by the way: under a second, however many wait.
    static let comparedByTheWay = 4

    /// Judges passwords by what somebody knows who knows the town; read in only when there is something to judge.
    ///
    /// Without a list of leaks of the command's own, the usual one is asked, as far as it can be read.
    func judge() -> PasswordJudge { judge(leaks: try? LeakOptions.usual(in: world)) }

    /// The same with the list that the command has read; `nil`: there is none.
    func judge(leaks: LeakList?) -> PasswordJudge {
        let meters = TownMeters(of: self)
        return PasswordJudge { password, credential in
            let found = meters.meter(for: credential.organ, network: credential.network).estimate(password)
            var isLeaked: Bool?
            if let leaks { isLeaked = try leaks.count(of: password) > 0 }
            return PasswordVerdict(
                strength: PasswordStanding.Strength(rawValue: found.strength.rawValue),
                leaked: isLeaked
            )
        }
    }

    /// Makes a few of the passwords that cannot be compared comparable again, and says how many are left.
    ///
    /// It must not keep a command from its own work: a row that does not open, a full disk or another writer is told by
    /// whatever needs it, and by `credential compare`.
    func compareSome() throws {
        let vault = workspace.vault
        // A demonstration's passwords are known to everybody, and its vault is to stay as it was made.
        guard vault.state.ahead == nil, !vault.state.isDemonstration else { return }
        let before = vault.state.number
        let renewal = try? workspace.renewMarks(
            atMost: Self.comparedByTheWay,
            judge: judge(),
            at: world.now().seconds
        )
        if vault.state.number != before { try saveMark() }
        guard let renewal, renewal.left > 0, !options.quiet else { return }
        world.notice(renewal.isKeyMissing ? Self.waitingForKey(renewal.left) : Self.leftToCompare(renewal.left))
    }

    /// What is left for the command that does all of it, and how long that takes.
    static func leftToCompare(_ count: Int) -> String {
        // One or two derivations for each, a tenth of a second each.
        let seconds = max(1, count / 7)
        return say(
            "! Ещё не сличены с другими пароли (\(count)). Сличить сразу, около \(seconds) с:  secaudit credential compare",
            "! Passwords not compared with others yet: \(count). To do it now, in about \(seconds) s:  secaudit credential compare"
        )
    }

    static func waitingForKey(_ count: Int) -> String {
        say(
            "! Пароли (\(count)) сличит ваша программа, когда получит ключ сличения: его передаст программа того, кто уже имеет доступ к паролям, при его следующей работе.",
            "! Passwords (\(count)) will be compared once your program has the key for it: the program of somebody who already holds passwords passes it on at that person\u{2019}s next command."
        )
    }
}

/// The meters of a town's organs, each made when it is first asked for.
final class TownMeters {
    private let session: Session
    private lazy var networks = (try? PolicyShelf.read(in: session.world, session.options))?.library.networks
    private var meters: [String: PasswordMeter] = [:]

    init(of session: Session) {
        self.session = session
    }

    func meter(for organ: Organ.ID, network: NetworkID) -> PasswordMeter {
        let key = "\(organ.text)\n\(network.text)"
        if let known = meters[key] { return known }
        let called = [networks?[network]?.russianName, networks?[network]?.englishName].compactMap(\.self)
        let meter = PasswordMeter(names: session.namesKnown(around: organ) + called + [network.text])
        meters[key] = meter
        return meter
    }

    /// What the network takes, where that is known.
    func rule(of network: NetworkID) -> PasswordRule? { networks?[network]?.password }
}

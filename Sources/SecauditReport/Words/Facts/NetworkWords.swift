import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: NetworkFact) -> String {
        switch fact {
        case .accountsPresent(let accounts): say("ведётся: \(list(accounts))", "kept: \(list(accounts))")
        case .accountMissing(let networks):
            if networks.isEmpty {
                say("действующего аккаунта нет", "there is no active account")
            } else {
                say(
                    "действующего аккаунта нет: \(networks.map { name($0) }.joined(separator: ", "))",
                    "there is no active account: \(networks.map { name($0) }.joined(separator: ", "))"
                )
            }
        case .termNotSet: say("срок создания не установлен", "no day is set for its creation")
        case .allowed(let network):
            say("сеть названа в Порядке: \(name(network))", "the act names the network: \(name(network))")
        case .notProhibited(let network): say("запрета нет: \(name(network))", "not banned: \(name(network))")
        case .prohibited(let network, let since, let basis):
            say(
                "деятельность запрещена с \(text(since)): \(name(network)) (\(basis.russian.printable))",
                "banned since \(text(since)): \(name(network)) (\(basis.english.printable))"
            )
        case .restricted(let network, let since, let basis):
            say(
                "ограничена с \(text(since)): \(name(network)) (\(basis.russian.printable))",
                "restricted since \(text(since)): \(name(network)) (\(basis.english.printable))"
            )
        case .prohibitedListNotKnown: say("перечень запрещённых сетей не задан", "no list of banned networks is given")
        case .oneAccountEach: say("в каждой сети не более одного аккаунта", "not more than one account in each network")
        case .severalAccounts(let network, let accounts, let count):
            say(
                "аккаунтов в сети \(name(network)): \(count), допустим 1 (\(list(accounts)))",
                "\(count) accounts in \(name(network)), 1 allowed (\(list(accounts)))"
            )
        }
    }
}

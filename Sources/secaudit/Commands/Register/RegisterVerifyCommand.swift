import ArgumentParser
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// “Is this page official?”, for an address in any spelling.
struct RegisterVerifyCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say("Официальная ли это страница?", "Is this page official?"),
            discussion: say(
                "Адрес — в любом написании. Код завершения: 0 — официальная, 1 — нет.",
                "The address may be spelt in any way. Exits with 0 for an official page, with 1 for any other."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Адрес страницы.", "The page's address."), valueName: "address"))
    var address: String

    @Option(
        help: ArgumentHelp(
            say(
                "Спросить Реестр из файла (открытую часть или целиком), без хранилища.",
                "Ask a register in a file (the open part or the whole), without a vault."
            ),
            valueName: "file"
        )
    )
    var register: String?

    func run(in world: World) throws {
        let shelf = try PolicyShelf.read(in: world, global)
        let page = try AddressNormaliser(shelf.library.networks).normalise(address)
        let answers = try registers(in: world).map { (register: $0, standing: $0.standing(of: page.address)) }
        let best = answers.min { Self.rank($0.standing) < Self.rank($1.standing) }
        guard let best, best.standing != .notListed else {
            world.print(
                say(
                    "✗ \(page.address): в Реестре такой страницы нет, она не официальная.",
                    "✗ \(page.address): not in the register, the page is not official."
                )
            )
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        for line in words(best.standing, page.address, in: best.register, world.language) { world.print(line) }
        if Self.rank(best.standing) > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    private func registers(in world: World) throws -> [OpenRegister] {
        guard let register else {
            let session = try Session.open(in: world, global)
            return try session.workspace.register().municipalities.map {
                OpenRegister(of: $0, on: world.now().day(in: $0.zone))
            }
        }
        let bytes = try FileAccess.read(register)
        if let open = OpenRegister(json: bytes) { return [open] }
        return try RegisterFile.register(from: bytes).municipalities.map {
            OpenRegister(of: $0, on: world.now().day(in: $0.zone))
        }
    }

    private static func rank(_ standing: PageStanding) -> Int {
        switch standing {
        case .official: 0
        case .moved: 1
        case .closed: 2
        case .notListed: 3
        }
    }

    private func words(
        _ standing: PageStanding,
        _ address: String,
        in register: OpenRegister,
        _ language: Language
    ) -> [String] {
        let asOf = say(
            "По Реестру на \(language.day(register.day)).",
            "By the register of \(language.day(register.day))."
        )
        switch standing {
        case .official(let page):
            return [
                say("✓ \(address): официальная страница", "✓ \(address): an official page"), "  \(page.organ)", asOf,
            ]
        case .moved(let page, let day):
            return [
                say(
                    "✗ \(address): была официальной до \(language.day(day)); теперь \(page.address)",
                    "✗ \(address): was official until \(language.day(day)); now \(page.address)"
                ),
                "  \(page.organ)", asOf,
            ]
        case .closed(let page):
            let last = page.closed.map { language.day($0) } ?? "—"
            return [
                say("✗ \(address): закрыта, последний день \(last)", "✗ \(address): closed, last day \(last)"),
                "  \(page.organ)", asOf,
            ]
        case .notListed: return []
        }
    }
}

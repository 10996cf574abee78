import ArgumentParser
import SecauditRegister
import SecauditVault

/// Puts a backup into the vault's place, never over anything newer.
struct VaultRestoreCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: say("Вернуть хранилище из копии.", "Bring the vault back from a backup."),
            discussion: say(
                "Хранилище, в котором записей больше, и чужое хранилище не заменяются; заменённый файл остаётся рядом.",
                "A vault with more entries, or another vault, is not replaced; the file replaced is kept beside."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл копии.", "The backup's file."), valueName: "file"))
    var file: String

    @Flag(
        help: ArgumentHelp(
            say(
                "Согласиться с потерей записей, которые этот компьютер видел, а копия не содержит.",
                "Accept the loss of entries that this computer has seen and the backup does not hold."
            )
        )
    )
    var acceptLoss = false

    func run(in world: World) throws {
        let address = world.places.vaultAddress(global.vault)
        if address.isOnServer { return try restore(to: address, in: world) }
        let place = address.place
        let member = try SeenMark.member(in: world, global)
        let backup = try SQLiteStore(reading: file)
        var freshness = try SeenMark.freshness(of: backup, member: member, in: world, global)
        var lost: ClosedRange<UInt64>?
        if acceptLoss, case .mark(let mark) = freshness {
            let count = try backup.entryCount()
            if count < mark.number {
                lost = count + 1...mark.number
                freshness = .firstUse
            }
        }
        try backup.close()
        try FileAccess.makeFolder(world.places.vault(global.vault), mode: 0o700)
        let now = world.now()
        let restored = try Restoration.restore(
            file,
            to: place,
            keepingAs: "\(place).replaced-\(Self.stamp(now))",
            freshness: freshness,
            at: now.seconds
        )
        if let member {
            try SeenMark.write(restored.mark, member: member, in: world)
            // It may know entries that are given up with this restoration.
            ClientIndex.remove(vault: restored.mark.vault, member: member, in: world)
        }
        let found = restored.found
        world.print(
            say(
                "✓ Хранилище восстановлено и проверено: \(place)\n  записей журнала \(found.entries), строк \(found.records), ключей доступа \(found.wraps).",
                "✓ The vault is restored and verified: \(place)\n  \(found.entries) entries, \(found.records) rows, \(found.wraps) wraps."
            )
        )
        if let kept = restored.kept {
            world.print(say("  Прежний файл оставлен: \(kept)", "  The former file is kept: \(kept)"))
        }
        if let lost {
            world.print(
                say(
                    "! Записи журнала № \(lost.lowerBound)–\(lost.upperBound) потеряны: внесите их заново.",
                    "! Entries \(lost.lowerBound) to \(lost.upperBound) are lost: enter them again."
                )
            )
        }
    }

    /// A database is never replaced: the backup goes into an empty one.
    private func restore(to address: VaultAddress, in world: World) throws {
        guard !acceptLoss else {
            throw ValidationError(
                say(
                    "--accept-loss — только для файла: база данных на сервере не заменяется, копия вносится в пустую.",
                    "--accept-loss is for a file alone: a database is never replaced, the backup goes into an empty one."
                )
            )
        }
        let backup = try SQLiteStore(reading: file)
        let member = try SeenMark.member(in: world, global)
        let freshness = try SeenMark.freshness(of: backup, member: member, in: world, global)
        let copy = try VaultCopy.run(
            from: backup,
            to: { try address.openOrMake() },
            at: address.place,
            freshness: freshness,
            time: world.now().seconds
        )
        if let member { try SeenMark.write(copy.mark, member: member, in: world) }
        world.print(
            say(
                "✓ Хранилище восстановлено и проверено: \(address.place)\n  записей журнала \(copy.found.entries), строк \(copy.found.records), ключей доступа \(copy.found.wraps).",
                "✓ The vault is restored and verified: \(address.place)\n  \(copy.found.entries) entries, \(copy.found.records) rows, \(copy.found.wraps) wraps."
            )
        )
    }

    /// The moment as part of a file's name: `20261121T081500`.
    private static func stamp(_ moment: Instant) -> String {
        String(moment.description.prefix(19).filter { $0 != "-" && $0 != ":" })
    }
}

import SecauditTestSupport
import Testing

/// Who gives up access, and who may be given none.
@Suite struct GivingUpTests {
    @Test func `who gives up access loses it at once, and never leaves an entry to nobody`() throws {
        let office = try Office.shared()
        let gone = try office.newcomer.done("access", "revoke", "--credential", "obrazcovsk", "--member", "примеров")
        #expect(gone.output.hasPrefix("✓ Вы отказались от доступа."), "\(gone)")
        #expect(try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe").status == 77)
        let settled = try office.chief.done("access", "list")
        #expect(settled.errors.contains("✓ Ключи сменены, потому что доступ кого-то прекращён: "), "\(settled)")
        #expect(!settled.output.contains("ключ ещё не сменён"), "\(settled)")
        #expect(
            try office.chief.done("credential", "list", "--due").output.contains("прекращён доступ: Примеров П. П.")
        )
        let alone = ["access", "revoke", "--credential", "obrazcovsk", "--member", "образцова"]
        let refused = try office.chief.prepared(alone).finished()
        #expect(refused.status == 64, "\(refused)")
        #expect(try office.chief.prepared(alone + ["--orphan"]).finished().status == 0)
        #expect(try office.chief.run("credential", "show", "obrazcovsk", "--to-pipe").status == 77)
    }

    @Test func `an inspector reads and can be given no secret`() throws {
        let office = try Office.furnished()
        let signs = try office.makeCard()
        try office.chief.done(
            "member",
            "add",
            office.path("card"),
            "--person",
            "примеров",
            "--organ",
            "администрация",
            "--inspector",
            "--fingerprint",
            signs
        )
        try office.newcomer.done("account", "list", "--first-use", "--confirm-binding")
        let refused = try office.chief.run("access", "grant", "--credential", "obrazcovsk", "--member", "примеров")
        #expect(refused.status == 77, "\(refused)")
        for command in [
            ["person", "add", "--name", "Новиков Никита"], ["organ", "add", "--name", "Отдел", "--kind", "other"],
            ["evidence", "two-factor", "obrazcovsk", "--state", "off"],
        ] {
            let written = try office.newcomer.prepared(command).finished()
            #expect(written.status == 77, "\(command) \(written)")
        }
    }
}

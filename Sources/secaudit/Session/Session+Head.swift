import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

extension Session {
    /// The ledger's last entry that was seen, as the papers made from it name it.
    var ledgerHead: PaperOrigin.Entry {
        let state = workspace.vault.state
        return PaperOrigin.Entry(number: state.number, recorded: Instant(seconds: state.time))
    }
}

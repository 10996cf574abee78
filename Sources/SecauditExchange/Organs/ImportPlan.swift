package import SecauditRegister

/// What an import would change, before anything is changed.
package struct ImportPlan<Fault: Error & Hashable & Sendable>: Hashable, Sendable {
    /// Organs to add, in the order of the table and without their accounts.
    package var newOrgans: [Organ] = []
    package var newAccounts: [NewAccount] = []
    /// What the register has already, in the order of the table.
    package var unchangedOrgans: [Organ.ID] = []
    package var unchangedAccounts: [Account.ID] = []
    /// By line, then by column.
    package var issues: [ImportIssue<Fault>] = []
    package var rowsRead = 0
    package var rowsImported = 0
    /// Each has an issue that says why.
    package var rowsSkipped = 0
    /// Columns that the register has no place for, as the table names them.
    package var columnsNotTaken: [String] = []

    package init() {}

    package struct NewAccount: Hashable, Sendable {
        package let organ: Organ.ID
        package let account: Account
        package let line: Int

        package init(organ: Organ.ID, account: Account, line: Int) {
            self.organ = organ
            self.account = account
            self.line = line
        }
    }

    package var changesNothing: Bool { newOrgans.isEmpty && newAccounts.isEmpty }

    /// The organs as they are after the import.
    package func applied(to organs: [Organ]) -> [Organ] {
        let accounts = Dictionary(grouping: newAccounts, by: \.organ)
        return (organs + newOrgans).map { organ in
            var organ = organ
            organ.accounts += accounts[organ.id, default: []].map(\.account)
            return organ
        }
    }
}

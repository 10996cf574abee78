package import SecauditExchange

extension JournalPaper {
    /// The five parts as sheets of one workbook.
    package var workbook: Workbook {
        Workbook(sheets: tables.map { $0.table.sheet(named: $0.name, numbers: true) })
    }
}

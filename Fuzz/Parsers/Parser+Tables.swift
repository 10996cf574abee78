import SecauditExchange
import SecauditRegister

// Files that people bring: registers and tables.
extension Parser {
    static let tables = [
        Parser("register") { input in
            let register = try RegisterFile.register(from: input)
            let written = try RegisterFile.bytes(of: register)
            let again = try RegisterFile.bytes(of: RegisterFile.register(from: written))
            try promise(again, is: written, "a register")
        },
        Parser("csv") { input in
            let table = try Table(csv: input)
            for row in table.rows where row.cells.count != table.header.count {
                throw BrokenPromise(description: "a row as wide as its header")
            }
        },
        Parser("organs") { input in
            let reading: OrganImport<AddressError>.AddressReading = { text throws(AddressError) in
                let page = try normaliser.normalise(text)
                return PageAddress(
                    network: page.network,
                    address: page.address,
                    nativeID: page.nativeID,
                    isProfile: page.isProfile
                )
            }
            guard let layout else { throw BrokenPromise(description: "the layout of the regions is shipped") }
            let table = try Table(csv: input)
            let plan = try OrganImport(layout: layout, read: reading).plan(table, into: [])
            let again = try OrganImport(layout: layout, read: reading).plan(table, into: [])
            try promise(again, is: plan, "a plan")
        },
    ]
}

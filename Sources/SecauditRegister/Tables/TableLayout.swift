/// Which column of somebody's table means what.
package struct TableLayout: Hashable, Sendable {
    package let id: String
    package let subject: Subject
    /// The sheet's name, where the file has several; `nil`: the first on which all columns are found.
    package let sheet: String?
    /// Over how many rows the heading goes; names one above another are joined by ` / `.
    package let headingRows: Int
    package let columns: [Field: String]
    package let links: [Link]

    /// What a row of the table is about.
    package enum Subject: String, Hashable, Sendable, CaseIterable {
        case organs
        case accounts
        case people
    }

    package enum Field: String, Hashable, Sendable, CaseIterable {
        case name
        case shortName = "short-name"
        case ogrn
        case inn
        case postalAddress = "postal-address"
        case site
        /// What the pages of the row are: flagship, active or card.
        case status
        /// Why an organ keeps no page; reported, as the register has no place for it.
        case exemption
        case phone
        case email
        case fullName = "full-name"
        case position
        case unit
        /// The organ that a person works for, or that a page belongs to.
        case organ
        case employedFrom = "employed-from"
        case employedTo = "employed-to"
    }

    /// A column with addresses of pages; several may stand in one cell.
    package struct Link: Hashable, Sendable {
        package let column: String
        /// The network whose pages belong here; `nil`: any.
        package let network: NetworkID?

        package init(column: String, network: NetworkID?) {
            self.column = column
            self.network = network
        }
    }

    package init(
        id: String,
        subject: Subject,
        sheet: String? = nil,
        headingRows: Int = 1,
        columns: [Field: String],
        links: [Link] = []
    ) {
        self.id = id
        self.subject = subject
        self.sheet = sheet
        self.headingRows = headingRows
        self.columns = columns
        self.links = links
    }

    /// The names of all columns that the table must have, sorted.
    package var columnNames: [String] {
        (Array(columns.values) + links.map(\.column)).sorted()
    }
}

extension TableLayout.Subject {
    /// The fields that a row of this kind can have, and those without which it says nothing.
    package var fields: (all: [TableLayout.Field], required: [TableLayout.Field]) {
        switch self {
        case .organs:
            (
                [.name, .shortName, .ogrn, .inn, .postalAddress, .site, .phone, .email, .status, .exemption], [.name]
            )
        case .accounts: ([.organ, .ogrn, .status], [.organ])
        case .people:
            ([.fullName, .position, .unit, .organ, .phone, .email, .employedFrom, .employedTo], [.fullName])
        }
    }
}

package import SecauditRegister

/// Something in a table that was not taken over as it stands, with its place.
package struct ImportIssue<Fault: Error & Hashable & Sendable>: Hashable, Sendable {
    package let line: Int
    /// The column's name as in the table; `nil` for the whole row.
    package let column: String?
    package let reason: Reason

    package init(line: Int, column: String?, reason: Reason) {
        self.line = line
        self.column = column
        self.reason = reason
    }

    package enum Reason: Hashable, Sendable {
        case rowBlank
        /// The heading stands once more among the rows.
        case headingRepeated
        /// A formula gave no value.
        case cellFault(String)
        /// The register has no such organ, and this table does not add any.
        case organUnknown(String)
        case nameMissing
        /// Without a number the name decides, and more than one organ bears it.
        case nameAmbiguous([Organ.ID])
        /// The identifier that the object would get belongs to something else already.
        case identifierTaken(String)
        case addressUnreadable(String, Fault)
        /// The page is recorded under another organ, which keeps it.
        case addressOfAnother(String, Organ.ID)
        /// The page has moved since; the register knows its new address.
        case addressFormer(String, Account.ID)
        case statusUnknown(String)
        case ogrnMissing(String)
        /// Not 13 digits.
        case ogrnMalformed(String)
        case ogrnCheckDigit(String, expected: Int)
        /// The cell says in some way that there is no page.
        case linkPlaceholder(String)
        case networkUnexpected(String, expected: NetworkID, found: NetworkID)
        case personalProfile(String)
        /// The same page stands in the table once more, for the same organ.
        case addressRepeated(String, firstLine: Int)
        /// The same organ stands in the table once more; its pages are put together.
        case organRepeated(firstLine: Int)
        /// The register has another name under this number, which it keeps.
        case nameDiffers(Organ.ID)
        /// The register has another category, which it keeps.
        case categoryDiffers(Account.ID, recorded: Account.Category?, table: Account.Category)
        /// The organ keeps no page on the ground given here.
        case exemptionStated(String)
        /// Not a surname with a given name.
        case personNameUnreadable(String)
        /// The register has the person; `differs` lists what it keeps against the table.
        case personDiffers(Person.ID, [TableLayout.Field])
        case personRepeated(firstLine: Int)
        case dayUnreadable(String)
    }

    package enum Weight: Hashable, Sendable {
        case rowSkipped
        case cellSkipped
        /// Imported, or nothing to import; somebody should look.
        case note
    }

    package var weight: Weight {
        switch reason {
        case .rowBlank, .headingRepeated, .nameMissing, .nameAmbiguous, .personNameUnreadable, .personRepeated:
            .rowSkipped
        case .organUnknown: .rowSkipped
        case .identifierTaken, .cellFault: column == nil ? .rowSkipped : .cellSkipped
        case .addressUnreadable, .addressOfAnother, .addressFormer, .statusUnknown, .dayUnreadable: .cellSkipped
        case .ogrnMissing, .ogrnMalformed, .ogrnCheckDigit, .linkPlaceholder, .networkUnexpected, .personalProfile,
            .addressRepeated, .organRepeated, .nameDiffers, .categoryDiffers, .exemptionStated, .personDiffers:
            .note
        }
    }
}

import SecauditRegister
import SecauditReport

/// What only the program itself can run into: files, folders, words on the command line.
enum ProgramError: Error, Hashable {
    case cannotRead(path: String, errno: Int32)
    case cannotWrite(path: String, errno: Int32)
    case fileMissing(path: String)
    /// There is no identity file in its place.
    case identityMissing(path: String)
    case fileExists(path: String)
    case noPolicies(path: String)
    case policyUnknown(String, known: [String])
    case layoutUnknown(String, known: [String])
    case wrongValue(option: String, value: String)
    case parameterMissing(name: String, title: String)
    case secretToPipe
    case tooShort(minimum: Int)
    case notRepeated
    case badDescriptor(Int32)
    /// Nothing stood behind the descriptor of a secret.
    case nothingIn(Int32)
    case secretTooLong(limit: Int)
    case permissionsTooWide(path: String, mode: UInt32)
    /// A link, a pipe, a device or a folder in the place of the identity file.
    case notAPlainFile(path: String)
    /// The identity file belongs to another user of this computer.
    case foreignOwner(path: String)
    /// This computer has no group with this name.
    case groupUnknown(String)
    case stateUnreadable(path: String)
    case nothingToDo
    /// The organ has no credential in the period of the journal asked for.
    case noJournal(organ: String)
    /// No organ of the municipality exists on that day.
    case noOrgans(on: CalendarDay)
    /// Entries of an import that cannot be taken, and nobody there to say that the others are to be.
    case badEntries(Int)
    case nothingToImport
    case nothingToExport
    /// Everybody in the vault has this access.
    case nobodyToGrant
    /// The word that had to be typed was not.
    case notConfirmed
    /// Rules on top of an act that do not lie where each check looks for them.
    case extensionElsewhere(path: String, folder: String)
    /// A folder that holds something else than an earlier demonstration.
    case notADemonstration(path: String)
    /// The vault remembers no check, or only one.
    case noEarlierCheck
    /// A folder that holds something else than papers made before.
    case notPapers(path: String, file: String)
    /// A paper that was made before and edited since.
    case paperEdited(path: String, file: String)

    var status: ExitStatus {
        switch self {
        case .cannotRead, .badDescriptor: .inputOutput
        case .cannotWrite: .cannotCreate
        case .fileMissing, .identityMissing, .noPolicies, .policyUnknown, .groupUnknown, .layoutUnknown,
            .extensionElsewhere,
            .noEarlierCheck, .nobodyToGrant, .noJournal, .noOrgans:
            .inputMissing
        case .fileExists, .notADemonstration, .notPapers, .paperEdited: .cannotCreate
        case .notAPlainFile, .foreignOwner: .data
        case .parameterMissing, .stateUnreadable, .permissionsTooWide, .nothingIn, .secretTooLong: .data
        case .badEntries, .nothingToImport, .nothingToExport: .data
        case .wrongValue, .secretToPipe, .tooShort, .notRepeated, .nothingToDo, .notConfirmed: .usage
        }
    }
}

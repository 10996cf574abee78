import SecauditCompliance
import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// How the program ends; a public contract (README, "Exit codes").
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// A must failed.
    case failed = 1
    /// Nothing failed, but a must is unknown or in error, or a report has nothing here that could be checked.
    case unconfirmed = 2
    /// With `--strict`: a recommendation not followed, an unused or expired extension.
    case remarked = 3
    case usage = 64
    /// Bad or tampered data, nothing to check, a mandatory parameter missing.
    case data = 65
    case inputMissing = 66
    case bug = 70
    case cannotCreate = 73
    case inputOutput = 74
    case conflict = 75
    /// Wrong passphrase, or no access.
    case noAccess = 77
}

extension ExitStatus {
    /// Every thrown error is mapped here, so that 1 and 2 come from verdicts only.
    init(for error: any Error) {
        switch error {
        case let error as VaultError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as Refusal: self.init(VaultError.refused(error))
        case let error as WorkspaceError: self.init(error)
        case MarkError.rootDiffers, SignatureError.wrongPassphrase: self = .noAccess
        case RecoveryError.notATrustee: self = .noAccess
        case RecoveryError.notArranged, RecoveryError.noOpening: self = .inputMissing
        case is RecoveryError: self = .usage
        case let error as ProgramError: self = error.status
        case ConversationError.missingAnswer, ConversationError.nothingToChoose: self = .usage
        case is ConversationError: self = .inputOutput
        case is TerminalError, is KeyringError: self = .inputOutput
        case UnlockingError.noRuntimeFolder: self = .cannotCreate
        case is any Explained: self = .data
        default: self = .bug
        }
    }

    private init(_ error: VaultError) {
        switch error {
        case .wrongPassphrase, .noAccess, .notAMember, .refused: self = .noAccess
        case .conflict, .tooBusy: self = .conflict
        case .noMemory: self = .inputOutput
        case .store(let error): self.init(error)
        case .unknownObject: self = .inputMissing
        case .identityDamaged, .malformed, .badSignature, .brokenChain, .notFounded, .entryFromFuture, .clockBehind,
            .rolledBack, .forked, .firstUse, .rowMissing, .rowAltered, .rowRolledBack, .rowsUnaccounted, .cannotOpen:
            self = .data
        }
    }

    private init(_ error: StoreError) {
        switch error {
        case .headMoved, .busy: self = .conflict
        case .notFound: self = .inputMissing
        case .alreadyThere, .cannotCreate: self = .cannotCreate
        case .notAVault, .unknownVersion, .foreignSchema, .corrupt, .permissionsTooWide, .networkFileSystem,
            .notAPlainFile, .foreignOwner, .openFolder:
            self = .data
        case .noPermission, .notInGroup: self = .noAccess
        case .readOnly, .full, .inputOutput: self = .inputOutput
        case .server(let fault, _): self.init(fault)
        }
    }

    private init(_ fault: ServerFault) {
        switch fault {
        case .addressUnreadable, .passwordInAddress, .unverified: self = .usage
        case .libraryMissing, .roleUnknown: self = .inputMissing
        case .unreachable, .lost, .silent, .refused: self = .inputOutput
        case .passwordWanted, .rightsMissing: self = .noAccess
        }
    }

    private init(_ error: WorkspaceError) {
        switch error {
        case .notAHolder, .coordinatorOnly, .notACoordinator, .fingerprintMismatch, .keyChanged: self = .noAccess
        case .sheetMalformed: self = .data
        case .nothingBound, .policyMissing: self = .data
        case .municipalityUnknown, .organUnknown, .personUnknown, .accountUnknown, .credentialUnknown, .memberUnknown,
            .noMunicipality, .noSecret, .noSeed, .waiverUnknown:
            self = .inputMissing
        default: self = .usage
        }
    }
}

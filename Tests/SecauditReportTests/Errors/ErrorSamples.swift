import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditStrength
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace

@testable import SecauditExchange

/// One of every case of every sort of error that has words here.
enum ErrorSamples {
    static let all: [NextStepTests.Sort] = [
        .init("AddressError", PolicyErrorWordsTests.addresses), .init("BindingError", PolicyErrorWordsTests.bindings),
        .init("ExtensionError", PolicyErrorWordsTests.extensions),
        .init("RegisterFileError", ExchangeErrorWordsTests.registerFacts.map { RegisterFileError($0) }),
        .init("TableError", ExchangeErrorWordsTests.tables),
        .init("OrganImportError", organTables),
        .init("AssessmentError", assessment),
        .init("CalendarError", [CalendarError.yearUnknown(2031)]),
        .init("ExplanationError", [ExplanationError.unknown("1.9", policy: "sample-1", nearest: nil)]),
        .init("WorkspaceError", workspace), .init("RecoveryError", recovery), .init("VaultError", vault),
        .init("Refusal", refusals), .init("StoreError", stores), .init("ServerFault", servers),
        .init("RestorationError", restorations), .init("VaultCopyError", copies), .init("MarkError", marks),
        .init("EnvelopeError", envelopes), .init("SignatureError", signatures), .init("ReportFileError", reportFiles),
        .init("LoginFault", logins), .init("LeakListError", leaks), .init("SpreadsheetError", spreadsheets),
        .init("Workbook.WritingError", writing), .init("QuestionnaireError", questionnaires),
        .init("PostTableError", posts), .init("CorrectionTableError", [CorrectionTableError.notAPlan(columns: 3)]),
        .init("OpenRegisterRefusal", [OpenRegisterRefusal([])]),
    ]

    private static let place = CellPlace(row: 7, column: 2)
    private static let answer = AnswerPlace(sheet: nil, row: 7, column: .answer)
    private static let member = MemberID(digest: Digest(of: [1]))

    private static let organTables: [OrganImportError] = [
        .columnMissing("OGRN", header: ["x"]), .columnRepeated("OGRN"),
    ]

    private static let assessment: [AssessmentError] = [
        .noRule(policy: "sample-1"), .noOrgan("town"), .organsUnknown(["a", "b"]),
        .policyNotInForce(policy: "sample-1", effective: sampleDay, asOf: day("2026-09-29")),
        .policyRepealed(policy: "sample-1", last: day("2026-09-29"), asOf: sampleDay), .calendarYearMissing(2031),
        .asOfOutsidePeriod(asOf: day("2026-10-01"), first: day("2026-07-01"), last: sampleDay),
        .readingUnknown(rule: "max-holders", choice: "x"), .parameterMissing(rule: "max-holders", parameter: "n"),
    ]

    private static let workspace: [WorkspaceError] = [
        .municipalityUnknown("x"), .organUnknown("x"), .personUnknown("x"), .accountUnknown("x"),
        .credentialUnknown("x"), .memberUnknown("x"), .memberKnown("x"), .ambiguous(word: "x", candidates: ["a", "b"]),
        .noMunicipality, .municipalityKnown("x"), .organKnown("x"), .accountKnown(address: "vk.com/x"),
        .nothingBound(municipality: "x"), .policyMissing("x"), .noSecret(credential: "x"), .noSeed(credential: "x"),
        .notAHolder(credential: "x"), .alreadyHolder(name: "x"), .notAHolderOf(name: "x"), .soleHolder(name: "x"),
        .fingerprintMismatch, .keyChanged(name: "x", known: "a", found: "b"), .personHasMember(name: "x"),
        .samePassword, .versionUnknown(credential: "x", version: 7), .versionUnreadable(credential: "x", version: 7),
        .versionIsCurrent(version: 7), .sheetMalformed, .fieldTooLong(limit: 9), .emptyField("x"),
        .dayOrder(first: sampleDay, last: day("2026-09-29")), .notACoordinator, .coordinatorOnly,
        .memberNotBound(name: "x"), .invalidOGRN("1"), .alreadyLeft(name: "x", on: sampleDay), .networkUnknown("x"),
        .organHasAccounts("x", ["vk.com/x"]), .organClosed("x", on: sampleDay), .waiverUnknown("x"),
        .organNotOf(municipality: "x"), .questionUnknown("x"), .questionRepeated("x"),
        .answerOfCoordinator(question: "x"),
    ]

    private static let recovery: [RecoveryError] = [
        .twoTrustees, .trusteeCoordinates(name: "x"), .trusteeUnbound(name: "x"), .notArranged, .notATrustee,
        .recipientOnlyReads(name: "x"), .recipientIsTrustee(name: "x"), .nothingToHandOver(credential: "x"),
        .paperInATeam(count: 3), .noOpening,
    ]

    private static let vault: [VaultError] =
        [
            .wrongPassphrase, .identityDamaged, .noMemory, .malformed(.entry, .truncated),
            .malformed(.card, .unknownVersion(9)), .badSignature(.manifest), .brokenChain(number: 7), .notFounded,
            .entryFromFuture(number: 7, time: 0), .clockBehind(lastEntry: 1, now: 0), .rolledBack(seen: 9, found: 7),
            .forked(number: 7), .firstUse(number: 7, hash: Digest(of: [1])), .rowMissing(.entry(7)),
            .rowAltered(.entry(7)), .rowRolledBack(.random(), seen: 9, found: 7),
            .rowsUnaccounted(records: 1, wraps: 0),
            .cannotOpen(.entry(7)),
            .noAccess(.entry(7)), .notAMember(member), .refused(.lastReader), .conflict(.entry(7)), .tooBusy,
            .unknownObject(.entry(7)), .store(.headMoved),
        ]

    private static let refusals: [Refusal] = [
        .authorUnknown, .authorRemoved, .coordinatorOnly, .readersOnly, .holdersOnly, .memberUnknown, .memberKnown,
        .invalidRoles, .lastCoordinator, .lastReader, .notNext, .compartmentUnknown, .compartmentKnown, .recordUnknown,
        .recordMoved, .wrongEpoch, .onlyFoundingEntry, .emptyEntry, .trusteesOnly, .recoveryNotInForce,
    ]

    private static let stores: [StoreError] =
        [
            .headMoved, .notFound(path: "/v"), .alreadyThere(path: "/v"), .notAVault(path: "/v"),
            .unknownVersion(path: "/v", version: 9), .foreignSchema(path: "/v"), .corrupt(path: "/v"),
            .cannotCreate(path: "/v", errno: 13), .readOnly(path: "/v"), .full(path: "/v"), .busy(path: "/v"),
            .inputOutput(path: "/v", code: 10), .permissionsTooWide(path: "/v", mode: 0o644),
            .networkFileSystem(path: "/v", name: "nfs"), .noPermission(path: "/v"), .foreignOwner(path: "/v", owner: 1),
            .openFolder(path: "/v", mode: 0o777), .notInGroup(path: "/v", group: 100),
        ]
        + [StoreError.FileKind.symbolicLink, .pipe, .device, .socket, .folder].map {
            .notAPlainFile(path: "/v", kind: $0)
        }

    private static let servers: [StoreError] = ServerFaultWordsTests.faults.filter {
        // What a server says is quoted in its own language.
        if case .unreachable = $0 { false } else { true }
    }
    .map { .server($0, address: "postgres://db.town.example/vault") }

    private static let restorations: [RestorationError] = [
        .newerPresent(path: "/v", present: 9, backup: 7), .otherHistory(path: "/v", present: 9, backup: 7),
    ]
    private static let copies: [VaultCopyError] = [
        .occupied(place: "/v", present: 9, source: 7), .foreignRows(place: "/v"),
    ]
    private static let marks: [MarkError] = [
        .reportAltered, .markAltered, .certificationBroken(place: 2), .signerNotCertified(member),
        .rootDiffers(found: member), .tooLong,
    ]
    private static let envelopes: [EnvelopeError] = [
        .formatUnknown("x"), .malformed, .otherSpelling, .tooLong(limit: 1 << 20),
    ]
    private static let signatures: [SignatureError] = [
        .certificateMalformed, .keyMalformed, .bundleMalformed, .wrongPassphrase, .keyOfAnother,
        .keyKindUnknown("DSA"), .certificateNotValid(from: 0, until: 1), .cannotSign, .signatureMalformed,
        .signatureWrong, .certificateMissing, .noAnchors,
    ]
    private static let reportFiles: [ReportFileError] = [
        .notAReport(path: "/r"), .otherMunicipality(path: "/r"), .notEarlier(path: "/r"), .notThePrevious(path: "/r"),
    ]

    private static let logins: [LoginFault] = [
        .empty, .tooLarge(limit: 1 << 20), .notText, .workbook, .undecodable(.utf8, line: 3),
        .headingMissing(columns: 3), .columnMissing(.password, LoginHeading(["login", "x"])),
        .columnUnknown("x", LoginHeading(["login", "x"])), .unterminatedQuote(line: 3), .notJSON(offset: 7),
        .notXML(offset: 7),
        .documentType, .encryptedElsewhere, .formatUnfit(.bundle), .tooDeep(limit: 9), .tooMany(limit: 9),
        .bundleVersion(9), .bundleDamaged, .bundleCost, .wrongPassphrase, .noMemory,
    ]
    private static let leaks: [LeakListError] = [
        .empty, .notHashes(at: 7), .otherHash(digits: 32), .notSorted(at: 7), .cutShort,
    ]
    private static let spreadsheets: [SpreadsheetError] =
        [
            .tooLarge(limit: 1 << 20), .openDocument, .oldOrEncrypted, .noWorkbook, .partMissing("xl/workbook.xml"),
            .markup(part: "xl/workbook.xml", XMLFault(line: 3, fact: .malformed)),
            .malformed(part: "xl/workbook.xml", value: "x"), .tooManySheets(limit: 9), .tooManyCells(limit: 9),
            .tooManyColumns(part: "xl/worksheets/sheet1.xml", place, limit: 9),
        ]
        + [
            ArchiveFault.notAnArchive, .damaged, .tooManyParts(limit: 9), .tooMuchUnpacked(limit: 1 << 20), .encrypted,
            .unknownMethod(9), .unusualForm, .badName("x"), .wrongCheckSum,
        ].map { .archive($0) }
    private static let writing: [Workbook.WritingError] = [
        .noSheets, .textTooLong(sheet: "x", place, limit: 9), .tooManyRows(sheet: "x", limit: 9),
        .tooManyColumns(sheet: "x", limit: 9),
    ]
    private static let questionnaires: [QuestionnaireError] = [
        .file(.sheetMissing("x", sheets: ["y"])), .file(.beyondHeading(line: 3, column: 2)), .notAQuestionnaire,
        .stampUnreadable("x"), .codeUnknown("x", answer), .codeRepeated("x", answer, answer), .otherVault,
        .otherQuarter(Quarter(containing: sampleDay), expected: Quarter(containing: day("2026-12-31"))),
        .organUnknown("x"), .organRepeated("x"), .answersUnreadable(3),
    ]
    private static let posts: [PostTableError] = [
        .linkColumnMissing(header: ["x"]), .weekColumnsMissing(header: ["x"]),
    ]
}

// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "secaudit",
    products: [
        .executable(name: "secaudit", targets: ["secaudit"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),
        // Calls of Linux that the Glibc module leaves out.
        .systemLibrary(name: "CLinux"),
        // What is used of libpq, which is looked for at run time: nothing is linked (docs/decisions/0040-postgresql.md).
        .systemLibrary(name: "CPostgres"),

        .target(name: "SecauditCrypto", dependencies: ["CSodium", "COpenSSL"]),
        .target(name: "SecauditStrength", dependencies: ["CZxcvbn", "SecauditCrypto"]),
        .target(name: "SecauditRegister"),
        .target(
            name: "SecauditCompliance",
            dependencies: ["SecauditRegister", .product(name: "Yams", package: "Yams")]
        ),
        .target(
            name: "SecauditVault",
            dependencies: [
                "CLinux", "SecauditCrypto", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "SecauditPostgres", dependencies: ["CPostgres", "SecauditCrypto", "SecauditVault"]),
        .target(name: "SecauditExchange", dependencies: ["SecauditCrypto", "SecauditRegister"]),
        .target(
            name: "SecauditWorkspace",
            dependencies: [
                "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditRegister", "SecauditVault",
            ]
        ),
        .target(
            name: "SecauditReport",
            dependencies: [
                "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditRegister", "SecauditStrength",
                "SecauditVault", "SecauditWorkspace",
            ]
        ),
        .executableTarget(
            name: "secaudit",
            dependencies: [
                "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditPostgres", "SecauditRegister",
                "SecauditReport", "SecauditStrength", "SecauditVault", "SecauditWorkspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(
            name: "SecauditTestSupport",
            dependencies: ["CLinux", "SecauditCompliance", "SecauditCrypto", "SecauditRegister", "SecauditVault"],
            exclude: ["Generated"]
        ),
        // Apart from the rest of the test support, which a static program cannot hold (it imports Testing).
        .target(
            name: "SecauditGenerated",
            dependencies: ["SecauditRegister"],
            path: "Sources/SecauditTestSupport/Generated"
        ),
        // What it measures is not open to other packages (docs/decisions/0008-benchmarks.md).
        .executableTarget(
            name: "secaudit-bench",
            dependencies: [
                "CLinux", "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditGenerated",
                "SecauditPostgres", "SecauditRegister", "SecauditReport", "SecauditStrength", "SecauditVault",
                "SecauditWorkspace",
            ],
            path: "Benchmarks"
        ),
        // What the fuzzers call; its seeds are tried by the tests too (docs/decisions/0019-fuzzers.md).
        .target(
            name: "SecauditFuzzing",
            dependencies: [
                "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditRegister", "SecauditReport",
                "SecauditStrength", "SecauditVault", "SecauditWorkspace",
            ],
            path: "Fuzz/Parsers"
        ),

        .testTarget(
            name: "SecauditCryptoTests",
            dependencies: ["SecauditCrypto", "SecauditTestSupport"],
            exclude: ["Certificates", "Vectors"]
        ),
        .testTarget(
            name: "SecauditStrengthTests",
            dependencies: ["SecauditCrypto", "SecauditStrength", "SecauditTestSupport"]
        ),
        .testTarget(
            name: "SecauditRegisterTests",
            dependencies: ["SecauditGenerated", "SecauditRegister", "SecauditTestSupport"]
        ),
        .testTarget(
            name: "SecauditComplianceTests",
            dependencies: ["SecauditCompliance", "SecauditGenerated", "SecauditRegister", "SecauditTestSupport"]
        ),
        .testTarget(
            name: "SecauditVaultTests",
            dependencies: [
                "SecauditVault", "SecauditCrypto", "SecauditPostgres", "SecauditTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "SecauditExchangeTests",
            dependencies: [
                "SecauditCrypto", "SecauditExchange", "SecauditGenerated", "SecauditRegister", "SecauditTestSupport",
            ],
            exclude: ["Spreadsheet/LibreOffice"]
        ),
        .testTarget(
            name: "SecauditWorkspaceTests",
            dependencies: [
                "SecauditWorkspace", "SecauditVault", "SecauditCompliance", "SecauditCrypto", "SecauditExchange",
                "SecauditGenerated", "SecauditRegister", "SecauditTestSupport",
            ]
        ),
        .testTarget(
            name: "SecauditReportTests",
            dependencies: [
                "SecauditReport", "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditGenerated",
                "SecauditRegister", "SecauditStrength", "SecauditTestSupport", "SecauditVault", "SecauditWorkspace",
            ],
            exclude: [
                "ClosedRegister/Snapshots", "Formats/Snapshots", "OpenRegister/Snapshots", "Policy/Snapshots",
                "Signed/Snapshots", "Snapshots",
            ]
        ),
        .testTarget(
            name: "SecauditFuzzingTests",
            dependencies: ["SecauditFuzzing", "SecauditGenerated", "SecauditTestSupport"]
        ),
        .testTarget(
            name: "secauditTests",
            dependencies: [
                "secaudit", "SecauditCompliance", "SecauditCrypto", "SecauditExchange", "SecauditGenerated",
                "SecauditRegister", "SecauditReport", "SecauditStrength", "SecauditVault", "SecauditWorkspace",
                "SecauditTestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Manual/Snapshots", "Moments/Snapshots", "Program/Snapshots", "Snapshots"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzer takes its beginning from libFuzzer and cannot be linked without it: `make fuzz` asks for it.
if Context.environment["SECAUDIT_FUZZER"] != nil {
    package.targets.append(
        .executableTarget(name: "secaudit-fuzz", dependencies: ["SecauditFuzzing"], path: "Fuzz/Driver")
    )
}

// A sanitizer and a measure of coverage look at some tests: these alone are then built, and what they need.
if let wanted = Context.environment["SECAUDIT_TESTS"] {
    var needed = Set(wanted.split(separator: " ").map(String.init))
    var added = needed
    while !added.isEmpty {
        let dependencies = package.targets.filter { added.contains($0.name) }.flatMap(\.dependencies)
        added = Set(dependencies.compactMap { if case .byNameItem(let name, _) = $0 { name } else { nil } })
            .subtracting(needed)
        needed.formUnion(added)
    }
    package.targets.removeAll { !needed.contains($0.name) }
    package.products = []
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .enableUpcomingFeature("ImmutableWeakCaptures"),
            .strictMemorySafety(),
            .treatAllWarnings(as: .error),
        ]
}

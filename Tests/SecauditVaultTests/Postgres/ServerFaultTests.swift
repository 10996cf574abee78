import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// What goes wrong on the way to a server and on it; each fault is made on purpose.
@Suite(.onServer)
struct ServerFaultTests {
    /// A vault with an open client that comes through a proxy.
    private func proxied() throws -> (vault: EditedServerVault, proxy: TestProxy, open: Vault, store: PostgresStore) {
        let vault = try EditedServerVault()
        let proxy = try TestProxy(to: vault.vault.server)
        let address = try #require(ServerAddress(proxy.address(of: vault.vault.database)))
        let store = try PostgresStore.open(address)
        return (vault, proxy, try VaultSample.open(store, as: .primerov), store)
    }

    private func put(_ byte: UInt8, in vault: Vault, _ sample: VaultSample) throws {
        try vault.transact(at: VaultSample.now) { try $0.put([byte], in: sample.organ, as: .reader) }
    }

    /// What is written stands there once: neither lost nor twice, wherever the connection breaks.
    @Test(
        arguments: [
            ("BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE", .never), ("INSERT INTO secaudit.ledger", .unanswered),
            ("COMMIT", .never), ("COMMIT", .unanswered), ("COMMIT", .late),
        ] as [(String, TestProxy.Delivery)]
    )
    func `a connection lost in the middle of writing loses nothing and doubles nothing`(
        place: String,
        delivery: TestProxy.Delivery
    ) throws {
        let (vault, proxy, open, _) = try proxied()
        let before = vault.expected.mark.number
        proxy.cut(at: place, delivery)
        try put(1, in: open, vault.sample)
        #expect(proxy.connections == 2)
        try put(2, in: open, vault.sample)
        let other = try VaultSample.open(try vault.opened(), as: .testova)
        #expect(other.state.number == before + 2)
        #expect(try other.records(in: vault.sample.organ).map(\.content) == [Array("факт".utf8), [1], [2]])
        _ = try other.verifyAll(at: VaultSample.now)
    }

    @Test
    func `a connection lost between two readings is made again`() throws {
        let (vault, proxy, open, store) = try proxied()
        for statement in ["SELECT sealed", "SELECT encoded", "SELECT entry"] {
            proxy.cut(at: statement, .unanswered)
            #expect(try VaultContents(of: vault.sample, in: store) == vault.expected)
        }
        #expect(proxy.connections > 2)
        #expect(open.mark == vault.expected.mark)
    }

    /// What was read before came from one moment: half of a verification is none.
    @Test
    func `a connection lost in the middle of a verification is told`() throws {
        let (_, proxy, open, store) = try proxied()
        proxy.cut(at: "FROM secaudit.wrap WHERE compartment", .unanswered)
        #expect(throws: VaultError.store(.server(.lost, address: store.address.shown))) {
            _ = try open.verifyAll(at: VaultSample.now)
        }
        _ = try open.verifyAll(at: VaultSample.now)
    }

    @Test
    func `the server ends the session, and the work goes on`() throws {
        let vault = try EditedServerVault()
        let open = try VaultSample.open(try vault.opened(), as: .primerov)
        for number in UInt8(0)..<3 {
            try vault.edit(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            try put(number, in: open, vault.sample)
        }
        #expect(try vault.opened().entryCount() == vault.expected.mark.number + 3)
    }

    /// Where a reading shows one moment, its transaction begins with the first question.
    @Test
    func `a reading refused at its first question leaves nothing in the way of the next`() throws {
        let vault = try EditedServerVault()
        let store = try vault.opened()
        func count() throws -> UInt64 { try store.whileReading { () throws(StoreError) in try store.entryCount() } }
        try vault.edit("ALTER TABLE secaudit.ledger RENAME TO hidden")
        #expect(throws: StoreError.notFound(path: store.address.shown)) { try count() }
        try vault.edit("ALTER TABLE secaudit.hidden RENAME TO ledger")
        #expect(try count() == vault.expected.mark.number)
        #expect(try store.entryCount() == vault.expected.mark.number)
    }

    /// The first try takes a lock of its session, which outlives the transaction, and so the second knows of it.
    @Test
    func `a reading that another transaction was in the way of is repeated`() throws {
        let vault = try ServerVault()
        let sample = try VaultSample(in: try vault.create(sharedWith: "officer"))
        let store = try vault.open(as: "officer")
        try vault.edit(
            """
            CREATE FUNCTION public.f() RETURNS boolean LANGUAGE plpgsql AS 'BEGIN
                IF NOT EXISTS (SELECT FROM pg_locks WHERE locktype = ''advisory'' AND pid = pg_backend_pid()) THEN
                    PERFORM pg_advisory_lock(1); RAISE EXCEPTION USING ERRCODE = ''40001'';
                END IF;
                RETURN true; END';
            GRANT USAGE ON SCHEMA public TO officer;
            CREATE POLICY p ON secaudit.ledger USING (public.f());
            ALTER TABLE secaudit.ledger ENABLE ROW LEVEL SECURITY;
            """
        )
        let before = store.roundTrips
        let count = try store.whileReading { () throws(StoreError) in try store.entryCount() }
        #expect(try count == sample.store.entryCount())
        #expect(store.roundTrips == before + 2)
    }

    @Test
    func `rights taken away are told at once`() throws {
        let vault = try ServerVault()
        _ = try VaultSample(in: try vault.create(sharedWith: "officer"))
        let proxy = try TestProxy(to: vault.server)
        let address = try #require(ServerAddress(proxy.address(of: vault.database, as: "officer")))
        let store = try PostgresStore.open(address)
        try vault.edit(
            "REVOKE SELECT ON secaudit.format FROM officer; "
                + "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                + "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        let fault = StoreError.server(.rightsMissing, address: address.shown)
        #expect(throws: fault) { try store.entryCount() }
        #expect(proxy.connections == 2)
        let transaction = StoreTransaction(expected: 4, entry: [1], entryHash: .zero)
        #expect(throws: fault) { try store.append(transaction) }
        #expect(proxy.connections == 3)
    }

    /// Raises an error on insertion, so many times: a sequence counts also what is rolled back.
    private func raise(_ code: String, times: Int, in vault: EditedServerVault) throws {
        try vault.edit(
            """
            CREATE SEQUENCE public.tries;
            CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN
                IF nextval(''public.tries'') <= \(times) THEN RAISE EXCEPTION USING ERRCODE = ''\(code)''; END IF;
                RETURN NEW; END';
            CREATE TRIGGER t BEFORE INSERT ON secaudit.ledger FOR EACH ROW EXECUTE FUNCTION public.f();
            """
        )
    }

    @Test(arguments: ["40001", "40P01"])
    func `serialization failures are repeated a few times`(code: String) throws {
        let vault = try EditedServerVault()
        let open = try VaultSample.open(try vault.opened(), as: .primerov)
        try raise(code, times: 5, in: vault)
        try put(1, in: open, vault.sample)
        #expect(try vault.vault.edit("SELECT last_value FROM public.tries") == "6\n")
        #expect(try vault.sample.store.entryCount() == vault.expected.mark.number + 1)
    }

    @Test(arguments: [
        ("40001", StoreError.busy(path: ""), 13), ("55P03", .busy(path: ""), 1), ("53100", .full(path: ""), 1),
        ("25006", .readOnly(path: ""), 1), ("XX001", .corrupt(path: ""), 1),
        ("P0001", .server(.refused(code: "P0001"), address: ""), 1),
    ])
    func `a server that refuses for ever is told, and nothing is written`(
        code: String,
        expected: StoreError,
        tries: Int
    ) throws {
        let vault = try EditedServerVault()
        let store = try vault.opened()
        let open = try VaultSample.open(store, as: .primerov)
        try raise(code, times: 1000, in: vault)
        let error = #expect(throws: VaultError.self) { try put(1, in: open, vault.sample) }
        guard case .store(let found) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found.withoutPlace == expected)
        #expect(try vault.vault.edit("SELECT last_value FROM public.tries") == "\(tries)\n")
        #expect(try vault.sample.store.entryCount() == vault.expected.mark.number)
        // The client goes on as soon as the server does.
        try vault.edit("DROP TRIGGER t ON secaudit.ledger")
        try put(2, in: open, vault.sample)
    }
}

extension StoreError {
    /// The fact without where it happened.
    fileprivate var withoutPlace: StoreError {
        switch self {
        case .busy: .busy(path: "")
        case .full: .full(path: "")
        case .readOnly: .readOnly(path: "")
        case .corrupt: .corrupt(path: "")
        case .server(let fault, _): .server(fault, address: "")
        default: self
        }
    }
}

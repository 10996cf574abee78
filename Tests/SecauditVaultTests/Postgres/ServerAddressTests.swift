import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

struct ServerAddressTests {
    @Test(arguments: ["vault", "./postgres", "/srv/postgres:", "postgresql", "sqlite:x", "", "POSTGRES://a/b", "a:b"])
    func `a folder is no server`(text: String) {
        #expect(ServerAddress(text) == nil)
    }

    private func refusal(_ text: String) throws -> StoreError? {
        let address = try #require(ServerAddress(text))
        do throws(StoreError) {
            _ = try PostgresStore.open(address)
            return nil
        } catch {
            return error
        }
    }

    /// It would stand in the list of processes, and in the shell's history.
    @Test(
        .onServer,
        arguments: [
            "postgres://officer:s3cret@db.town.example/vault", "postgresql://officer:s3cret@/vault?host=/tmp",
            "postgres://officer@/vault?host=/tmp&password=s3cret", "postgres:host=/tmp dbname=vault password=s3cret",
            "postgres:host=/tmp sslpassword=s3cret", "postgres://officer:s%33cret@[::1]:5432/vault",
        ]
    )
    func `a password in an address is refused and not shown again`(text: String) throws {
        let error = try #require(try refusal(text))
        guard case .server(.passwordInAddress, let shown) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(!shown.contains("s3cret") && !shown.contains("s%33cret"))
    }

    @Test(.onServer, arguments: ["disable", "allow", "prefer", "require", "verify-ca"])
    func `a connection that is not verified in full is refused`(mode: String) throws {
        let text = "postgres://officer@db.town.example/vault?sslmode=\(mode)"
        #expect(try refusal(text) == .server(.unverified(mode: mode), address: text))
    }

    @Test(.onServer, arguments: ["postgres://[::1", "postgres:host", "postgres://h/d?nonsense=1", "postgres:a='b"])
    func `what libpq cannot read is refused`(text: String) throws {
        #expect(try refusal(text) == .server(.addressUnreadable, address: text))
    }

    @Test(.onServer)
    func `nobody at the other end is told with the reason`() throws {
        let text = "postgres://officer@/vault?host=/nowhere"
        guard case .server(.unreachable(let reason), text) = try refusal(text) else {
            Issue.record("connected to nothing")
            return
        }
        #expect(reason.contains("/nowhere/.s.PGSQL.5432"))
    }

    /// Over a network nothing is sent before the server has shown a certificate for its name, whatever the surroundings say.
    @Test(.onServer)
    func `a server without TLS is refused over a network`() throws {
        let listener = try PlainListener()
        let text = "postgres://officer@127.0.0.1:\(listener.port)/vault"
        guard case .server(.unreachable(let reason), text) = try refusal(text) else {
            Issue.record("spoke to a server without TLS")
            return
        }
        #expect(reason.contains("does not support SSL") || reason.contains("root certificate"), "\(reason)")
        #expect(listener.received.allSatisfy { $0 == PlainListener.requestForTLS })
    }
}

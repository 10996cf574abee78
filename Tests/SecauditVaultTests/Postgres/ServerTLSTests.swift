import FoundationEssentials
import Glibc
import SecauditCrypto
import SecauditPostgres
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// A server that is reached over a network, with a certificate and by a password.
@Suite(.onServer)
struct ServerTLSTests {
    private func fault(_ text: String) throws -> ServerFault? {
        let address = try #require(ServerAddress(text))
        do throws(StoreError) {
            _ = try PostgresStore.open(address)
        } catch {
            guard case .server(let fault, _) = error else {
                Issue.record("\(error)")
                return nil
            }
            return fault
        }
        return nil
    }

    @Test
    func `only a server that shows a certificate for its name gets a password`() throws {
        let folder = try TemporaryFolder()
        let server = try TestServer()
        let place = try ServerVault(on: server)
        _ = try VaultSample(in: try place.create(sharedWith: "officer"))
        let certificate = try server.openToNetwork(password: "a password of a role")
        let passwords = folder.path("passwords")
        try Data("localhost:*:*:officer:a password of a role\n".utf8).write(to: URL(filePath: passwords))
        try #require(unsafe chmod(passwords, 0o600) == 0)
        func address(_ host: String, _ words: String...) -> String {
            "postgres://officer@\(host):\(server.port)/\(place.database)?" + words.joined(separator: "&")
        }
        let (root, file) = ("sslrootcert=\(certificate)", "passfile=\(passwords)")
        let store = try PostgresStore.open(try #require(ServerAddress(address("localhost", root, file))))
        #expect(try store.entryCount() == 4)
        // The same server under a name that its certificate does not have.
        guard case .unreachable(let reason) = try fault(address("127.0.0.1", root, file)) else {
            Issue.record("another name was taken")
            return
        }
        #expect(reason.contains("certificate"), "\(reason)")
        // A certificate that nobody vouches for.
        let other = try TestServer()
        let stranger = try other.openToNetwork(password: "x")
        guard case .unreachable(let doubt) = try fault(address("localhost", "sslrootcert=\(stranger)", file)) else {
            Issue.record("a stranger's certificate was taken")
            return
        }
        #expect(doubt.contains("certificate verify failed"), "\(doubt)")
        // No password at hand, and nobody is asked.
        #expect(try fault(address("localhost", root, "passfile=\(folder.path("none"))")) == .passwordWanted)
        // A password file that others can read is none to libpq.
        try #require(unsafe chmod(passwords, 0o644) == 0)
        #expect(try fault(address("localhost", root, file)) == .passwordWanted)
    }
}

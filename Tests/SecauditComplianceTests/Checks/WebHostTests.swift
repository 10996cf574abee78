import Testing

@testable import SecauditCompliance

@Suite struct WebHostTests {
    @Test(arguments: [
        ("https://city.example/organ5", "https://city.example/organ5", true),
        ("https://city.example/organ5", "http://www.city.example", true),
        ("https://city.example/organ5", "city.example/other", true),
        ("HTTPS://WWW.City.Example/organ5", "https://city.example", true),
        ("https://city.example", "HTTPS://CITY.EXAMPLE/page", true),
        ("https://город.example", "https://Город.example/страница", true),
        // Not a sign of ASCII in it.
        ("город", "ГОРОД", true),
        ("https://city.example", "https://city.example.org", false),
        ("https://city.example", "https://other.example/city.example", false),
        ("https://city.example", "", false),
        ("own-site", "own-site", true),
        // Addresses that name no host.
        ("https://", "https://", false),
        ("https://", "www.", false),
        ("https://", "", false),
        ("", "", false),
        ("/page", "/page", false),
        ("https://город.example", "HTTPS://", false),
    ])
    func `an address lies on a host however it is written`(address: String, other: String, isHeld: Bool) {
        #expect(WebHost(of: address).holds(other) == isHeld)
        #expect(WebHost(of: other).holds(address) == isHeld)
    }

    @Test(arguments: [
        ("https://", ""), ("http://", ""), ("www.", ""), ("https://www.", ""), ("https://www.a", "a"),
        ("HTTPS://WWW.", ""), ("/page", ""), ("", ""),
    ])
    func `what stands before a host is no part of it, and may be all there is`(address: String, name: String) {
        #expect(WebHost.name(in: address) == name)
    }
}

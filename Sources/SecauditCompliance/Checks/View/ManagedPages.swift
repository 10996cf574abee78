import SecauditRegister

/// Which credentials manage each page, in their order.
struct ManagedPages {
    private var pages: TextPlaces
    private var credentials: [[CredentialView]] = []

    init(_ all: [CredentialView] = []) {
        pages = TextPlaces(capacity: all.count)
        credentials.reserveCapacity(all.count)
        for credential in all {
            for page in credential.manages {
                if pages.insert(page.text) != nil {
                    credentials.append([credential])
                } else if let place = pages.place(of: page.text) {
                    credentials[place].append(credential)
                }
            }
        }
    }

    func managing(_ page: Account.ID) -> [CredentialView] {
        pages.place(of: page.text).map { credentials[$0] } ?? []
    }
}

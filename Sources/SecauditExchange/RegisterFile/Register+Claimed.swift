import SecauditRegister

extension Register {
    /// The same register with every proof turned into a claim.
    var claimed: Register {
        var copy = self
        for index in copy.municipalities.indices {
            copy.municipalities[index].changeAttributions { $0.basis = .claimed }
            for number in copy.municipalities[index].credentials.indices {
                copy.municipalities[index].credentials[number].claimGrants()
            }
        }
        return copy
    }
}

extension Credential {
    fileprivate mutating func claimGrants() {
        guard let count = grants?.count else { return }
        for index in 0..<count { grants?[index].basis = .claimed }
    }
}

import SecauditCompliance
import SecauditRegister
import SecauditTestSupport

/// What a rule says of one page of one organ.
func pageVerdict(of rule: Rule, _ account: Account, persons: [Person] = [.anna, .pyotr]) throws -> Verdict {
    try verdict(of: rule, in: .sample(organs: [.sample(accounts: [account])], persons: persons))
}

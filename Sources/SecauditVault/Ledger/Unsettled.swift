// What a member's client has to do with compartments before anything else: opening new grants, and giving new keys to
// what is held together with people who are no longer members.
extension LedgerState {
    /// The compartments with something to do for `member`, sorted.
    ///
    /// Over an index only what has changed since is looked at, unless somebody's membership has.
    package func unsettled(for member: MemberID) -> [CompartmentID] {
        guard let known = settled, known.member == member, known.members == members,
            known.recovery == recovery
        else {
            return compartments.filter { isUnsettled($0.value, for: member) }.keys.sorted()
        }
        return Set(known.unsettled + compartments.changedIDs)
            .filter { id in compartments[id].map { isUnsettled($0, for: member) } ?? false }
            .sorted()
    }

    /// Whether `member` reads the compartment and has not said yet that his grant opens.
    package func awaitsAcceptance(_ compartment: CompartmentState, by member: MemberID) -> Bool {
        compartment.current.isRead(by: member) && compartment.acceptances[member] == nil
            && compartment.leavers[member] == nil
    }

    /// Whether `member` is to make a new key: he holds or oversees the compartment, and somebody who may not read it any
    /// more was given the present one.
    package func owesKey(_ compartment: CompartmentState, by member: MemberID) -> Bool {
        let settles = compartment.kind.isHeld || members[member]?.roles.contains(.coordinator) == true
        return settles && compartment.current.isRead(by: member) && compartment.leavers[member] == nil
            && owesRekey(compartment)
    }

    private func isUnsettled(_ compartment: CompartmentState, for member: MemberID) -> Bool {
        awaitsAcceptance(compartment, by: member) || owesKey(compartment, by: member)
            || owesHalves(compartment, by: member) || openedKey(compartment, for: member) != nil
    }

    /// What was unsettled for a member when his index was made, and who the members were then.
    struct Settled: Sendable {
        let member: MemberID
        let members: [MemberID: Member]
        let recovery: Recovery?
        let unsettled: [CompartmentID]
    }
}

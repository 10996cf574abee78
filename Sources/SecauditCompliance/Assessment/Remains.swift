import Synchronization

/// What a check has looked through: kept as long as its assessment, and shown to nobody.
///
/// To let go of hundreds of thousands of views one by one takes a fortieth of a large check, and whoever prints an
/// assessment ends soon after.
package final class Remains: Sendable {
    private let register: Mutex<RegisterView>

    init(_ register: sending RegisterView) {
        self.register = Mutex(register)
    }
}

extension Remains: Equatable {
    /// All are alike: what was found says nothing of how it was found.
    package static func == (left: Remains, right: Remains) -> Bool { true }
}

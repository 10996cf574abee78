internal import CLinux

/// A computer whose kernel keeps no keys for a program: forbidden by a container's rules, switched off, or full.
package struct KeyStoreRefusal: Sendable {
    /// What the kernel answers.
    package let code: Int32
    /// Keys can be looked for and not put in.
    package var addingOnly = false

    package init(code: Int32, addingOnly: Bool = false) {
        self.code = code
        self.addingOnly = addingOnly
    }

    /// Holds from now on, and for good, for the calling thread and the programs that it starts; whether it does.
    package func begin() -> Bool {
        secaudit_refuse_keys(code, addingOnly ? 1 : 0) == 0
    }
}

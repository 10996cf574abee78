/// A text that comes piece by piece, so that a long one never lies in memory as a whole.
package struct TextPieces {
    /// Puts what comes next behind what is there already, and nothing at the end.
    package typealias Source = (inout [UInt8]) -> Void

    /// How many bytes the pieces together have, as far as is known; room is made by it, and nothing else depends on it.
    let length: Int
    let next: Source

    package init(length: Int, next: @escaping Source) {
        self.length = length
        self.next = next
    }
}

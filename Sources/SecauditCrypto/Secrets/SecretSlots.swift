internal import CSodium
internal import Synchronization

/// Room for small secrets: memory from `sodium_malloc`, divided into slots of one size.
///
/// A page, two guard pages and five system calls for each key of 32 bytes are too many where a member holds ten
/// thousand credentials: Linux allows a process 65,530 mappings. A slot is wiped when its secret ends, and the memory
/// that it lies in keeps its guard pages and its lock.
enum SecretSlots: Int, CaseIterable {
    /// Keys and passwords.
    case small = 64
    /// Padded sheets.
    case large = 512

    /// How much memory is asked for at once.
    private static let slabLength = 32_768

    private static let smallFree = Mutex<[UInt]>([])
    private static let largeFree = Mutex<[UInt]>([])

    /// The slots for secrets of `count` bytes; `nil`: such a secret has memory of its own.
    init?(for count: Int) {
        guard let fitting = Self.allCases.first(where: { count <= $0.rawValue }) else { return nil }
        self = fitting
    }

    /// The address of a slot of zeros.
    func take() -> UnsafeMutableRawPointer? {
        let address = withFree { (free) -> UInt in
            if free.isEmpty { free = addresses(of: Self.slab()) }
            return free.popLast() ?? 0
        }
        return unsafe UnsafeMutableRawPointer(bitPattern: address)
    }

    /// Wipes a slot and keeps it for the next secret.
    func giveBack(_ slot: UnsafeMutableRawPointer) {
        unsafe sodium_memzero(slot, rawValue)
        let address = UInt(bitPattern: slot)
        withFree { $0.append(address) }
    }

    private func withFree<Result>(_ body: (inout [UInt]) -> Result) -> Result {
        switch self {
        case .small: Self.smallFree.withLock { body(&$0) }
        case .large: Self.largeFree.withLock { body(&$0) }
        }
    }

    private static func slab() -> UInt {
        sodiumReady()
        guard let slab = unsafe sodium_malloc(slabLength) else { return 0 }
        unsafe sodium_memzero(slab, slabLength)
        return UInt(bitPattern: slab)
    }

    private func addresses(of slab: UInt) -> [UInt] {
        guard slab != 0 else { return [] }
        return stride(from: 0, to: Self.slabLength, by: rawValue).map { slab + UInt($0) }
    }
}

internal import CSodium

/// Bytes that must not be copied, printed or left behind.
///
/// They lie in memory from `sodium_malloc`: kept out of swap where the system allows it, fenced by guard pages, wiped
/// when the value ends. There is one owner at a time, and no `description`: `"\(secret)"` does not compile.
/// Small ones share such memory (``SecretSlots``). libsodium's `mlock` fails without a word once `RLIMIT_MEMLOCK` is
/// used up, so large secrets are few and short-lived.
@safe package struct SecretBytes: ~Copyable {
    private let storage: UnsafeMutableBufferPointer<UInt8>

    package var count: Int { unsafe storage.count }

    /// Makes room for `count` bytes, all zero.
    package init(zeros count: Int) {
        if let slots = SecretSlots(for: count) {
            guard let address = unsafe slots.take() else { fatalError("no memory for a secret of \(count) bytes") }
            unsafe storage = UnsafeMutableBufferPointer(
                start: address.bindMemory(to: UInt8.self, capacity: slots.rawValue),
                count: count
            )
            return
        }
        sodiumReady()
        guard let address = unsafe sodium_malloc(count) else {
            fatalError("no memory for a secret of \(count) bytes")
        }
        unsafe sodium_memzero(address, count)
        unsafe storage = UnsafeMutableBufferPointer(
            start: address.bindMemory(to: UInt8.self, capacity: count),
            count: count
        )
    }

    /// Fresh random bytes.
    package init(randomCount count: Int) {
        self.init(zeros: count)
        guard let address = unsafe storage.baseAddress else { return }
        unsafe randombytes_buf(address, count)
    }

    /// A copy of bytes that are not secret yet; wipe the original where that is possible.
    package init(copying bytes: Span<UInt8>) {
        self.init(zeros: bytes.count)
        for index in bytes.indices { unsafe storage[index] = bytes[index] }
    }

    package init(copying bytes: [UInt8]) {
        self.init(copying: bytes.span)
    }

    deinit {
        guard let slots = SecretSlots(for: unsafe storage.count), let address = unsafe storage.baseAddress else {
            unsafe sodium_free(storage.baseAddress)  // wipes before it frees
            return
        }
        unsafe slots.giveBack(UnsafeMutableRawPointer(address))
    }

    /// Lends the bytes for the length of `body`.
    package borrowing func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(UnsafeBufferPointer(storage).span)
    }

    /// One byte; a place outside is an error of the program.
    package subscript(place: Int) -> UInt8 {
        get {
            precondition(place >= 0 && place < count, "no such place in a secret")
            return unsafe storage[place]
        }
        set {
            precondition(place >= 0 && place < count, "no such place in a secret")
            unsafe storage[place] = newValue
        }
    }

    /// Lends the bytes to be written by a system or library call.
    package mutating func withMutableBytes<Result: ~Copyable, Failure: Error>(
        _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(UnsafeMutableRawBufferPointer(storage))
    }

    /// Whether both hold the same bytes, in a time that depends on the length alone.
    package borrowing func isEqual(to other: borrowing SecretBytes) -> Bool {
        guard count == other.count else { return false }
        return unsafe sodium_memcmp(storage.baseAddress, other.storage.baseAddress, count) == 0
    }

    /// The bytes of `range`, as a secret of its own.
    package borrowing func slice(_ range: Range<Int>) -> SecretBytes {
        let part = SecretBytes(zeros: range.count)
        for (offset, index) in range.enumerated() { unsafe part.storage[offset] = storage[index] }
        return part
    }

    /// The bytes of both, one by one exclusive-or: of two halves of a secret the secret, of the secret and a half the other.
    package borrowing func combined(with other: borrowing SecretBytes) -> SecretBytes {
        precondition(count == other.count, "halves of one secret are equally long")
        let result = SecretBytes(zeros: count)
        for index in 0..<count { unsafe result.storage[index] = storage[index] ^ other.storage[index] }
        return result
    }

    /// The same for C functions that write `UInt8`s.
    mutating func withMutablePointer<Result, Failure: Error>(
        _ body: (UnsafeMutablePointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let address = unsafe storage.baseAddress else { fatalError("a secret always has an address") }
        return try unsafe body(address)
    }

    borrowing func withPointer<Result, Failure: Error>(
        _ body: (UnsafeMutablePointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let address = unsafe storage.baseAddress else { fatalError("a secret always has an address") }
        return try unsafe body(address)
    }
}

// One owner at a time; nothing is shared behind its back.
extension SecretBytes: @unchecked Sendable {}

internal import Glibc

/// The memory of another process, as a debugger of the administrator would see it.
///
/// Only root gets at the memory of a process that has forbidden dumps; ``isReadable`` says whether we do.
package struct ProcessMemory {
    private let process: Int32

    package init(of running: borrowing RunningProgram) {
        process = running.process
    }

    /// A stretch of memory of one kind.
    package struct Region: Hashable, Sendable {
        package let range: Range<UInt>
        /// What it is mapped from; empty for plain memory.
        package let name: String
        /// Kept out of swap (`lo`) or out of dumps (`dd`): where secrets are meant to lie.
        package let isForSecrets: Bool
    }

    package var isReadable: Bool { !regions.isEmpty }

    /// The mapped regions, by address.
    package var regions: [Region] {
        var found: [Region] = []
        var head: (Range<UInt>, String)?
        for line in Self.text(of: "/proc/\(process)/smaps").split(separator: "\n") {
            let words = line.split(separator: " ", omittingEmptySubsequences: true)
            guard let first = words.first else { continue }
            let ends = first.split(separator: "-").compactMap { UInt($0, radix: 16) }
            if ends.count == 2, ends[0] < ends[1] {
                head = (ends[0]..<ends[1], words.count > 5 ? words[5...].joined(separator: " ") : "")
            } else if first == "VmFlags:", let (range, name) = head {
                found.append(
                    Region(range: range, name: name, isForSecrets: words.contains { $0 == "lo" || $0 == "dd" })
                )
            }
        }
        return found
    }

    /// Where `pattern` lies, once for each place.
    package func regions(with pattern: [UInt8]) -> [Region] {
        let memory = unsafe open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
        guard memory >= 0 else { return [] }
        defer { close(memory) }
        var found: [Region] = []
        for region in regions {
            // Pieces overlap, so that nothing is missed at their borders.
            let piece = 1 << 20
            var start = region.range.lowerBound
            while start < region.range.upperBound {
                let count = min(piece + pattern.count, Int(region.range.upperBound - start))
                var bytes = [UInt8](repeating: 0, count: count)
                let got = unsafe pread(memory, &bytes, count, off_t(Int(bitPattern: start)))
                if got > 0 {
                    found += repeatElement(region, count: bytes.prefix(got).count(of: pattern, beginningBefore: piece))
                }
                start += UInt(piece)
            }
        }
        return found
    }

    /// Waits until the process is held in a `write` to its standard output.
    package func isHeldAtOutput() -> Bool {
        for _ in 0..<3000 {
            // The number of the call on this machine, then its arguments: write(1, …).
            let call = Self.text(of: "/proc/\(process)/syscall").split(separator: " ").prefix(2)
            if call.elementsEqual(["1", "0x1"]) { return true }
            usleep(10_000)
        }
        return false
    }

    private static func text(of path: String) -> String {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: text, as: UTF8.self) }
            text += buffer.prefix(count)
        }
    }
}

extension Sequence<UInt8> {
    /// Whether `pattern` stands anywhere in the bytes.
    package func holds(_ pattern: [UInt8]) -> Bool {
        Array(self)[...].count(of: pattern, beginningBefore: .max) > 0
    }
}

extension ArraySlice<UInt8> {
    /// How often `pattern` stands in the bytes from their beginning to `limit`.
    fileprivate func count(of pattern: [UInt8], beginningBefore limit: Int) -> Int {
        guard let first = pattern.first else { return 0 }
        return unsafe withUnsafeBytes { bytes in
            guard var place = bytes.baseAddress else { return 0 }
            let start = unsafe place
            let end = unsafe start + bytes.count
            var found = 0
            while let hit = unsafe memchr(place, Int32(first), end - place) {
                let rest = unsafe end - UnsafeRawPointer(hit)
                guard rest >= pattern.count, unsafe UnsafeRawPointer(hit) - start < limit else { break }
                if unsafe memcmp(hit, pattern, pattern.count) == 0 { found += 1 }
                unsafe place = UnsafeRawPointer(hit) + 1
            }
            return found
        }
    }
}

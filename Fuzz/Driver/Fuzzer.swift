import Glibc
import SecauditFuzzing

/// Called by libFuzzer once at the start: without a parser's name it lists them all, for `scripts/fuzz`.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> Int32 {
    guard chosen == nil else { return 0 }
    for parser in Parser.all { print(([parser.name] + parser.examples).joined(separator: " ")) }
    exit(0)
}

/// Called by libFuzzer for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let chosen else { return -1 }
    do {
        try chosen.read(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    } catch let broken as BrokenPromise {
        // What libFuzzer takes for a finding.
        fatalError("broken promise: \(broken)")
    } catch {}
    return 0
}

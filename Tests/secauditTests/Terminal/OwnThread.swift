import Glibc
import Testing

/// Work in a thread beside the test: a read that waits for a key must not hold a thread that other tests need.
enum OwnThread {
    private final class Work {
        let body: () -> Void

        init(_ body: @escaping () -> Void) {
            self.body = body
        }
    }

    /// Runs both and returns when both are done.
    static func run(_ work: () -> Void, while other: () -> Void) throws {
        try withoutActuallyEscaping(work) { work in
            var thread = pthread_t()
            let context = unsafe Unmanaged.passRetained(Work(work)).toOpaque()
            let code = unsafe pthread_create(&thread, nil, OwnThread.start, context)
            try #require(code == 0)
            other()
            pthread_join(thread, nil)
        }
    }

    private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
    }
}

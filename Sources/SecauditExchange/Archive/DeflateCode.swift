/// What the symbols of deflated data stand for (RFC 1951, 3.2.5).
enum DeflateCode {
    static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    static let distanceBases = (0..<30).map { $0 < 4 ? $0 + 1 : ((2 + $0 % 2) << ($0 / 2 - 1)) + 1 }
    static let distanceBits = (0..<30).map { max(0, $0 / 2 - 1) }

    /// The last of the bases that is not above a value.
    static func index(of value: Int, in bases: [Int]) -> Int {
        (bases.firstIndex { $0 > value } ?? bases.count) - 1
    }
}

/// Finds the word that a person most likely meant.
package enum NearestWord {
    /// The nearest of `words` to `word`, or `nil` when none is near; the first in order wins a tie.
    package static func find(_ word: String, among words: [String]) -> String? {
        // Longer words come only from hostile files, and the distance costs their product.
        guard word.unicodeScalars.count <= 64 else { return nil }
        let limit = max(2, word.unicodeScalars.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in words.sorted() {
            let distance = distance(word, candidate)
            if distance <= limit, best.map({ distance < $0.distance }) ?? true {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// How many insertions, deletions and replacements of one character lead from `left` to `right`.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = previous[column] + (scalar == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}

import ArgumentParser

/// For people or for programs: the words of `--format` where there is nothing between.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

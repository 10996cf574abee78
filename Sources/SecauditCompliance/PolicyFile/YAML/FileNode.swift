/// A piece of a data file: text, a list or a mapping, each with its place; YAML's own guesses of types are gone.
struct FileNode {
    let position: TextPosition
    let content: Content

    enum Content {
        case scalar(String)
        case list([FileNode])
        case mapping([Entry])
    }

    struct Entry {
        let key: String
        let position: TextPosition
        let value: FileNode
    }

    func fault(_ fact: PolicyFileFact) -> FileFault {
        FileFault(position: position, fact: fact)
    }
}

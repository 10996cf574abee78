/// A fault found while reading, before the name of the file is known to it.
struct FileFault: Error {
    let position: TextPosition?
    let fact: PolicyFileFact

    func named(_ file: String) -> PolicyFileError {
        PolicyFileError(file: file, position: position, fact: fact)
    }
}

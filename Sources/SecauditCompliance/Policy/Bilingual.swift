/// Words of a policy in both languages.
package struct Bilingual: Hashable, Sendable {
    package let russian: String
    package let english: String

    package init(russian: String, english: String) {
        self.russian = russian
        self.english = english
    }
}

package import SecauditRegister

extension PasswordStanding.Strength {
    package func words(in language: Language) -> String {
        switch (self, language) {
        case (.veryWeak, .russian): "очень слабый"
        case (.veryWeak, .english): "very weak"
        case (.weak, .russian): "слабый"
        case (.weak, .english): "weak"
        case (.fair, .russian): "средний"
        case (.fair, .english): "fair"
        case (.strong, .russian): "надёжный"
        case (.strong, .english): "strong"
        }
    }
}

extension PasswordStanding {
    /// The class, the list of leaked ones and the equal ones in one line; `title` names another credential.
    package func words(in language: Language, title: (Credential.ID) -> String) -> String {
        func say(_ russian: String, _ english: String) -> String { language == .russian ? russian : english }
        var parts = [strength?.words(in: language) ?? say("стойкость не известна", "strength not known")]
        switch leaked {
        case true?: parts.append(say("есть в списке утёкших", "in a list of leaked ones"))
        case false?: parts.append(say("в списке утёкших нет", "in no list of leaked ones"))
        case nil: break
        }
        if let equalTo {
            parts.append(
                equalTo.isEmpty
                    ? say("среди сличённых такого нет", "no equal one among those compared")
                    : say("такой же: ", "the same as: ") + equalTo.map(title).joined(separator: "; ")
            )
        } else {
            parts.append(say("сличение устарело", "comparison out of date"))
        }
        return parts.joined(separator: ", ")
    }
}

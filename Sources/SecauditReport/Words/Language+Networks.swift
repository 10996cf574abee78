package import SecauditRegister

extension Language {
    /// What the network is called.
    package func name(_ network: NetworkID) -> String {
        switch network.text {
        case "vk": self == .russian ? "ВКонтакте" : "VK"
        case "ok": self == .russian ? "Одноклассники" : "Odnoklassniki"
        case "telegram": "Telegram"
        case "max": "MAX"
        case "fb", "facebook": "Facebook"
        case "ig", "instagram": "Instagram"
        default: network.text.printable
        }
    }
}

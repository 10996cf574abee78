internal import SecauditCrypto

extension SecretBytes {
    /// The same text in small letters, Latin and Russian: «Ivan@x.ru» and «ivan@x.ru» are one login everywhere.
    borrowing func folded() -> SecretBytes {
        var text = SecretText()
        var lead: UInt8 = 0
        for place in 0..<count {
            let byte = self[place]
            defer { lead = byte }
            switch (lead, byte) {
            case (_, 0x41...0x5A): text.append(byte + 0x20)
            // Capitals lie in one block of UTF-8, their small letters in it and the next.
            case (_, 0xD0) where place + 1 < count && (0xA0...0xAF).contains(self[place + 1]): text.append(0xD1)
            case (_, 0xD0) where place + 1 < count && self[place + 1] == 0x81: text.append(0xD1)
            case (0xD0, 0x90...0x9F): text.append(byte + 0x20)
            case (0xD0, 0xA0...0xAF): text.append(byte - 0x20)
            case (0xD0, 0x81): text.append(0x91)
            default: text.append(byte)
            }
        }
        return text.secret()
    }
}

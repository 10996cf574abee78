/// The code page in which Russian table programs save CSV unless told otherwise.
enum Windows1251 {
    /// The characters of 0x80 to 0xBF; the letters after them are in the order of Unicode.
    ///
    /// 0x98 is not assigned.
    private static let upper: [Unicode.Scalar?] = [
        "\u{0402}", "\u{0403}", "\u{201A}", "\u{0453}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{20AC}", "\u{2030}", "\u{0409}", "\u{2039}", "\u{040A}", "\u{040C}", "\u{040B}", "\u{040F}",
        "\u{0452}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        nil, "\u{2122}", "\u{0459}", "\u{203A}", "\u{045A}", "\u{045C}", "\u{045B}", "\u{045F}",
        "\u{00A0}", "\u{040E}", "\u{045E}", "\u{0408}", "\u{00A4}", "\u{0490}", "\u{00A6}", "\u{00A7}",
        "\u{0401}", "\u{00A9}", "\u{0404}", "\u{00AB}", "\u{00AC}", "\u{00AD}", "\u{00AE}", "\u{0407}",
        "\u{00B0}", "\u{00B1}", "\u{0406}", "\u{0456}", "\u{0491}", "\u{00B5}", "\u{00B6}", "\u{00B7}",
        "\u{0451}", "\u{2116}", "\u{0454}", "\u{00BB}", "\u{0458}", "\u{0405}", "\u{0455}", "\u{0457}",
    ]

    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        case 0x80..<0xC0: upper[Int(byte) - 0x80]
        default: Unicode.Scalar(UInt32(byte) - 0xC0 + 0x0410)
        }
    }
}

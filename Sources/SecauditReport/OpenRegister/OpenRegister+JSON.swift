internal import FoundationEssentials
internal import SecauditRegister

extension OpenRegister {
    /// The file for programs, `secaudit/open-register/1`; its schema is `policies/schema/open-register.schema.json`.
    package var json: [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.object([
            "as-of": .day(day),
            "format": .text(Self.format),
            "former": .array(former.map(Self.value)),
            "municipality": .text(municipality),
            "pages": .array(pages.map(Self.value)),
        ]).write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func value(_ page: Page) -> JSONValue {
        .object([
            "address": .text(page.address),
            "closed": .maybe(page.closed),
            "created": .maybe(page.created),
            "network": .text(page.network.text),
            "organ": .text(page.organ),
            "previous": .array(
                page.previous.map { .object(["address": .text($0.address), "changed-on": .day($0.changedOn)]) }
            ),
        ])
    }

    /// The register that such a file carries; `nil` for anything else.
    package init?(json bytes: [UInt8]) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.format == Self.format else {
            return nil
        }
        self.init(
            municipality: file.municipality,
            day: file.asOf,
            pages: file.pages.map(\.page),
            former: file.former.map(\.page)
        )
    }

    private struct File: Decodable {
        let format: String
        let municipality: String
        let asOf: CalendarDay
        let pages: [Entry]
        let former: [Entry]

        enum CodingKeys: String, CodingKey {
            case format, municipality, pages, former
            case asOf = "as-of"
        }
    }

    private struct Entry: Decodable {
        let organ: String
        let network: NetworkID
        let address: String
        let created: CalendarDay?
        let closed: CalendarDay?
        let previous: [Move]

        struct Move: Decodable {
            let address: String
            let changedOn: CalendarDay

            enum CodingKeys: String, CodingKey {
                case address
                case changedOn = "changed-on"
            }
        }

        var page: Page {
            Page(
                organ: organ,
                network: network,
                address: address,
                created: created,
                closed: closed,
                previous: previous.map { PreviousAddress(address: $0.address, changedOn: $0.changedOn) }
            )
        }
    }
}

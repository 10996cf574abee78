@testable import SecauditWorkspace

/// Facts of the sorts of which a vault has thousands: with every field, and with none that may be missing.
enum SampleFacts {
    static let all: [RegisterFact] = texts.compactMap { RegisterFact.decoded(Array($0.utf8)) }

    static let texts = [
        #"{"fact":{"account":{"address":"vk.com/a\"\\б\u0001","appointments":[],"category":"flagship","closed":"2026-01-02","created":"2024-02-29","creator":"o","events":[],"followers":17,"gospublikiSince":"2025-01-01","id":"a","managersSeen":[],"markSeen":"2025-01-02","nativeID":"2","network":"vk","previousAddresses":[{"address":"vk.com/b","changedOn":"2024-03-01"}],"suspensions":[{"from":"2025-01-01","to":"2025-02-01"},{"from":"2026-01-01"}]},"organ":"o"},"kind":"account"}"#,
        #"{"fact":{"account":{"address":"vk.com/a","id":"a","network":"vk"},"organ":"o"},"kind":"account"}"#,
        #"{"fact":{"account":"a","appointment":{"act":{"date":"2024-02-01","kind":"распоряжение","number":"12-р"},"from":"2024-02-01","id":"n","person":"p","role":"credential-keeper","to":"2025-02-01"}},"kind":"appointment"}"#,
        #"{"fact":{"account":"a","appointment":{"act":{"date":"2024-02-01","kind":"","number":"12"},"from":"2024-02-01","id":"n","person":"p","role":"deputy"}},"kind":"appointment"}"#,
        #"{"fact":{"credential":{"closed":"2026-01-01","custody":"journal","id":"c","label":"страница «А»","manages":["a","b"],"network":"ok","opened":"2024-01-01","organ":"o","owner":"personal","recoveryPhone":"unknown"},"secret":{"compartment":"00000000000000000000000000000000","record":"11111111111111111111111111111111"},"totp":{"compartment":"2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a","record":"fefefefefefefefefefefefefefefefe"}},"kind":"credential"}"#,
        #"{"fact":{"credential":{"id":"c","manages":[],"network":"ok","organ":"o","owner":"service"}},"kind":"credential"}"#,
        #"{"fact":{"account":"a","event":{"answers":"2024-03-15","field":"address","kind":"link-published","on":"2024-03-17","place":"https://city.example/a","recipient":"coordinator","reference":"№ 5"}},"kind":"event"}"#,
        #"{"fact":{"event":{"kind":"created","on":"2024-03-15"},"organ":"o"},"kind":"event"}"#,
        #"{"fact":{"event":{"kind":"register-published","on":"2024-03-15"},"municipality":"m"},"kind":"event"}"#,
        #"{"fact":{"compartment":"00","municipality":"m","organ":{"accounts":[],"closed":"2026-01-01","email":"o@city.example","established":"2020-01-01","id":"o","inn":"1","kind":"institution","name":"Дом","ogrn":"2","parent":"p","phone":"+7","postalAddress":"ул. Примерная","shortName":"Д","site":"https://o.example","sitePage":"https://o.example/s"}},"kind":"organ"}"#,
        #"{"fact":{"compartment":"00","municipality":"m","organ":{"accounts":[],"id":"o","kind":"head","name":"Глава"}},"kind":"organ"}"#,
        #"{"fact":{"municipality":"m","person":{"absences":[{"from":"2026-01-01","kind":"vacation","to":"2026-01-14"}],"confirmedOn":"2026-01-20","email":"p@city.example","employedFrom":"2020-01-01","employedTo":"2026-02-01","given":"Пётр","id":"p","networkIDs":[{"network":"vk","user":"id1"}],"organ":"o","patronymic":"Петрович","phone":"+7","position":"специалист","surname":"Примеров","unit":"отдел"}},"kind":"person"}"#,
        #"{"fact":{"municipality":"m","person":{"given":"Пётр","id":"p","surname":"Примеров"}},"kind":"person"}"#,
        #"{"fact":{"credential":"c","evidence":{"fileDigest":"ab","method":"app","on":"2026-01-01","phone":"organ","phoneOf":"p","selfStated":true,"state":"on"}},"kind":"two-factor"}"#,
        #"{"fact":{"credential":"c","evidence":{"on":"2026-01-01","state":"unknown"}},"kind":"two-factor"}"#,
    ]
}

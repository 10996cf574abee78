package import SecauditCompliance

extension Kind {
    /// How a rule of this kind comes to its verdict, in a sentence or two.
    package var formula: Bilingual {
        switch self {
        case .accountRequired:
            Bilingual(
                russian:
                    "Выполнено, если на день проверки орган ведёт страницу: в любой из названных сетей (any) или в каждой (all). Освобождённый орган не проверяется; пока срок, установленный другим актом, не истёк, — «срок не наступил».",
                english:
                    "Met if the organ runs a page on the day of the check: in any network named (any) or in each (all). An exempt organ is not judged; until a term set by another act is over it is pending."
            )
        case .exemptOrgan:
            Bilingual(
                russian: "Орган из перечня может не иметь страницы; если она есть, это замечание.",
                english: "An organ on the list need not have a page; if it has one, that is a remark."
            )
        case .allowedNetworks:
            Bilingual(
                russian:
                    "Выполнено, если акт называет сеть страницы; иначе акт на страницу не распространяется (замечание) или это нарушение — как указано в otherwise.",
                english:
                    "Met if the act names the page's network; else the act does not reach the page (a remark), or it is a breach, as otherwise says."
            )
        case .prohibitedNetworks:
            Bilingual(
                russian:
                    "Выполнено, если на день проверки сеть не запрещена; запрещённая — замечание или нарушение по severity, ограниченная — всегда замечание.",
                english:
                    "Met if the network is not banned on the day of the check; banned is a remark or a failure as severity says, restricted is always a remark."
            )
        case .oneAccountPerNetwork:
            Bilingual(
                russian:
                    "Выполнено, если в каждой сети не более одной действующей страницы у органа или у муниципалитета (scope).",
                english:
                    "Met if there is at most one active page in each network, of the organ or of the municipality (scope)."
            )
        case .twoFactorEnabled:
            Bilingual(
                russian:
                    "Выполнено, если для каждой учётной записи страницы последнее свидетельство — «включено», принятым способом, не старше max-evidence-age дней. «Выключено» — нарушение, старое или отсутствующее свидетельство — не подтверждено.",
                english:
                    "Met if for every credential of the page the latest evidence says on, by an accepted method, not older than max-evidence-age days. Off fails; stale or missing evidence is not confirmed."
            )
        case .maxHolders:
            Bilingual(
                russian:
                    "Выполнено, если разных лиц с доступом не более n: по ключам, со слов и среди управляющих, которых показывает сеть. Неизвестные держатели не дают подтвердить.",
                english:
                    "Met if at most n different persons have access: by keys, by claim, and among the managers that the network shows. Unknown holders keep it unconfirmed."
            )
        case .credentialRecorded:
            Bilingual(
                russian:
                    "Выполнено, если каждая учётная запись страницы записана в хранилище или в другом журнале; личный профиль записи не требует.",
                english:
                    "Met if every credential of the page is in the vault or in another journal; a personal profile needs no entry."
            )
        case .holdersAuthorised:
            Bilingual(
                russian:
                    "Выполнено, если каждый имеющий доступ работает на день проверки, а при require-act — и назначен актом.",
                english:
                    "Met if everybody with access is employed on the day of the check and, with require-act, appointed by an act."
            )
        case .rotatedAfterDeparture:
            Bilingual(
                russian:
                    "Выполнено, если после того, как лицо лишилось доступа, пароль сменён в тот же день или позже, но не позднее срока grace-working-days (рабочие дни).",
                english:
                    "Met if, after somebody lost access, the password was changed on that day or later, within grace-working-days working days."
            )
        case .passwordAge:
            Bilingual(
                russian: "Выполнено, если со дня последней смены пароля прошло не более days дней.",
                english: "Met if not more than days days have passed since the password was last changed."
            )
        case .passwordReuse:
            Bilingual(
                russian:
                    "Выполнено, если пароли всех учётных записей, хранящихся в хранилище, сличены и такого же нет ни у одной другой. Сличаются отпечатки: сам пароль проверяющему не виден. Что не сличено — не подтверждено.",
                english:
                    "Met if the passwords of all credentials in the vault are compared and no other is the same. Fingerprints are compared: whoever checks does not see the password. What is not compared is unconfirmed."
            )
        case .passwordStrength:
            Bilingual(
                russian:
                    "Выполнено, если пароль не слабее min и его нет в списке утёкших. Оценку даёт программа имеющего доступ; проверяющему виден только класс.",
                english:
                    "Met if the password is not weaker than min and in no list of leaked ones. A holder's program judges it; whoever checks sees the class alone."
            )
        case .securityMeasures:
            Bilingual(
                russian: "Меры в акте не измеримы: решает действующее письменное подтверждение.",
                english: "The measures of the act cannot be measured: a confirmation in force decides."
            )
        case .responsibleAppointed:
            Bilingual(
                russian:
                    "Выполнено, если на день проверки назначены не менее min ответственных; при require-act показан акт. Не то подразделение, должность или лицо — замечание.",
                english:
                    "Met if at least min responsible persons are appointed on the day of the check; with require-act the act was shown. Another unit, position or person is a remark."
            )
        case .responsibleCurrent:
            Bilingual(
                russian:
                    "Выполнено, если ответственный работает и не отсутствует дольше long-absence-days дней без заместителя; при confirm-age-days контакты подтверждены не раньше.",
                english:
                    "Met if the responsible person is employed and not away for more than long-absence-days days without a deputy; with confirm-age-days the contacts were confirmed lately."
            )
        case .registerExists:
            Bilingual(
                russian:
                    "Выполнено, если в реестре есть страницы и нет учётной записи, ведущей к невнесённой странице.",
                english: "Met if the register lists pages and no credential leads to a page that is missing from it."
            )
        case .registerFields:
            Bilingual(
                russian: "Выполнено, если заполнены все названные сведения; отсутствие отчества — не пробел.",
                english: "Met if every field named is filled; a person without a patronymic is complete."
            )
        case .addressHistory:
            Bilingual(
                russian: "Выполнено, если для каждой смены адреса сохранён прежний адрес с тем же днём.",
                english: "Met if for each change of address the earlier one is kept with the same day."
            )
        case .deadlineAfterEvent:
            Bilingual(
                russian:
                    "Срок — n-й рабочий (календарный) день после события. Сделано в срок — выполнено, позже — с нарушением срока; не сделано: до срока — не наступил, после — нарушение. Событие до вступления акта в силу не судится.",
                english:
                    "The term ends on the n-th working (calendar) day after the event. Done by then is met, later is late; not done is pending until then and fails after. What happened before the act was in force is not judged."
            )
        case .notifyOnChange:
            Bilingual(
                russian:
                    "Выполнено, если об изменении сообщено за sla рабочих дней; срока в акте нет, поэтому поздно — замечание, вовсе не сообщено — нарушение.",
                english:
                    "Met if the change was told within sla working days; the act names no term, so late is a remark and never is a failure."
            )
        case .registerPublished:
            Bilingual(
                russian:
                    "Без срока: выполнено, если реестр публиковался; при current: true — замечание, если после публикации он менялся. Ежеквартально: не позднее числа day, через months-after-quarter месяцев после квартала, со сдвигом shift.",
                english:
                    "Without a schedule: met if the register was ever published; with current: true a remark where it changed since. Quarterly: by the day of the month, months-after-quarter months after the quarter, moved as shift says."
            )
        case .publicPart:
            Bilingual(
                russian:
                    "Есть ли в опубликованном закрытые сведения, видит только человек: решает действующее письменное подтверждение.",
                english:
                    "Only a person who looked can say whether closed fields were published: a confirmation in force decides."
            )
        case .siteLink:
            Bilingual(
                russian:
                    "Выполнено, если в каждом названном месте ссылка поставлена не раньше последней смены адреса; без своего сайта место не требуется.",
                english:
                    "Met if in every place named the link was put up not earlier than the last change of address; an organ without a site of its own has no such place."
            )
        case .minPosts:
            Bilingual(
                russian:
                    "Судятся недели с понедельника по воскресенье, кончившиеся в периоде; страница должна вестись всю неделю (или норма уменьшается: partial-weeks). Выполнено, если недель, где публикаций меньше n (n-flagship, n-active, n-card — для вида страницы), не больше allowed-missed-weeks. Репосты и реклама считаются, закреплённые старые — нет (count). Неделя без числа не подтверждает; при topic-limited нужно и письменное подтверждение темы.",
                english:
                    "Weeks from Monday to Sunday that ended in the period are judged; the page must be run all week (or the norm shrinks: partial-weeks). Met if not more than allowed-missed-weeks have fewer posts than n (n-flagship, n-active, n-card for a category). Reposts and adverts count, old pinned posts do not (count). A week without a number confirms nothing; topic-limited wants the topic confirmed in writing as well."
            )
        case .contentPlan:
            Bilingual(
                russian: "Выполнено, если письменно подтверждён план на каждый месяц, квартал или год (period).",
                english: "Met if a plan is confirmed in writing for each month, quarter or year (period)."
            )
        case .pageDescription:
            Bilingual(
                russian:
                    "Выполнено, если страницу осматривали не более max-evidence-age дней назад и описание содержит всё из fields, а из if-any — то, что у органа есть; слова сравниваются с записью органа без учёта кавычек, регистра, «ё» и сокращений в адресе. Перечня нет — достаточно любого описания.",
                english:
                    "Met if the page was looked at not more than max-evidence-age days ago and says everything in fields, and of if-any what the organ has; words are compared with the organ's record without quotation marks, letter case and abbreviations in the address. Without fields any description will do."
            )
        case .pageDesign:
            Bilingual(
                russian:
                    "Выполнено, если не более max-evidence-age дней назад на странице видели изображение и обложку, как требуется.",
                english: "Met if not more than max-evidence-age days ago the page had a picture and a cover, as wanted."
            )
        case .officialPage:
            Bilingual(
                russian: "Выполнено, если записан день подключения к Госпабликам и, при mark, видели отметку.",
                english: "Met if the day of connection to Gospubliki is on record and, with mark, the mark was seen."
            )
        case .localAct:
            Bilingual(
                russian: "Принял ли орган собственный акт: решает действующее письменное подтверждение.",
                english: "Whether the organ adopted an act of its own: a confirmation in force decides."
            )
        case .moderation:
            Bilingual(
                russian:
                    "Выполнено, если за каждый период письменно подтверждено каждое положение: модерация, удаление, ограничение. «Нет» хотя бы по одному — нарушение.",
                english:
                    "Met if for each period each clause is confirmed in writing: moderation, deletion, restriction. One no is a failure."
            )
        case .style:
            Bilingual(
                russian: "Соблюдён ли стиль: решает письменное подтверждение за каждый период (period).",
                english: "Whether the style is kept: a confirmation for each period (period) decides."
            )
        case .toolsRecommended:
            Bilingual(
                russian: "Рекомендация: «нет» — замечание, нарушением не бывает.",
                english: "A recommendation: a no is a remark and never a failure."
            )
        case .contentKinds:
            Bilingual(
                russian: "Перечень видов материалов: для сведения, минимума нет, нарушить нельзя.",
                english: "A list of kinds of material: for information; without a minimum it cannot be broken."
            )
        case .actPublished:
            Bilingual(
                russian: "Выполнено, если записана публикация самого акта.",
                english: "Met if the publication of the act itself is on record."
            )
        case .attestation:
            Bilingual(
                russian: "Решает письменное подтверждение за каждый месяц, квартал или год (period).",
                english: "A confirmation for each month, quarter or year (period) decides."
            )
        }
    }
}

extension Kind.Decision {
    var words: Bilingual {
        switch self {
        case .facts: Bilingual(russian: "решается по фактам", english: "decided from facts")
        case .answer: Bilingual(russian: "решается письменным ответом", english: "decided by an answer in writing")
        case .information: Bilingual(russian: "для сведения", english: "for information")
        }
    }
}

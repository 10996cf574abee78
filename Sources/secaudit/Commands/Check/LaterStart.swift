import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

extension CheckSource {
    /// Says that the days judged lie before the vault's making, so that little of what it holds can count for them.
    func noticeLaterStart(than assessments: [Assessment], in world: World) {
        guard let founded = session?.workspace.vault.founded else { return }
        for assessment in assessments {
            guard let town = municipalities.first(where: { $0.id == assessment.municipality }) else { continue }
            let start = Instant(seconds: founded).day(in: town.zone)
            guard assessment.scope.asOf < start else { continue }
            let wording = Wording(world.language, names: assessment.names)
            let (made, judged) = (wording.text(start), wording.text(assessment.scope.asOf))
            return world.notice(
                say(
                    """
                    ! Хранилище создано \(made), проверка — по состоянию на \(judged): внесённого с тех пор в ней нет.
                      Как обстоит дело сегодня:  secaudit check
                    """,
                    """
                    ! The vault was made on \(made), the check is as of \(judged): what was entered since is not in it.
                      How things stand today:  secaudit check
                    """
                )
            )
        }
    }
}

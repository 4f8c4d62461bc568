import { isDay, type WorkingCalendar } from '../kernel/calendar.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'
import { contradictionsIn } from './related-parameters.ts'
import { type RuleId, rulebook } from './rulebook.ts'

/** What is wrong with packs that are to judge side by side; every sentence names the pack and the place in it. */
export function packProblems(packs: readonly Pack[]): readonly Text[] {
  return [...packs.flatMap(ownProblems), ...overlaps(packs)]
}

/** @throws with every problem: packs that contradict each other must not judge anything */
export function checkPacks(packs: readonly Pack[]): readonly Pack[] {
  const problems = packProblems(packs)
  if (problems.length > 0) throw new Error(problems.map(({ zh, en }) => `${zh} / ${en}`).join('\n'))
  return packs
}

function ownProblems(pack: Pack): readonly Text[] {
  const place = `${pack.name} ${pack.version}`
  const unknown = [...pack.rules].filter(id => !(id in rulebook))
  const cited = citedRules(pack).filter(id => !pack.rules.has(id))
  return [
    ...unknown.map(id =>
      text(
        `规则包 ${place} 的 rules：没有规则“${id}”，请先写入规则库`,
        `Pack ${place}, rules: there is no rule “${id}”; add it to the rulebook first`,
      ),
    ),
    ...cited.map(id =>
      text(
        `规则包 ${place} 引用了未选入的规则“${id}”，请选入 rules 或改用其他规则`,
        `Pack ${place} cites “${id}” without holding it; add it to rules or cite another`,
      ),
    ),
    ...contradictionsIn(pack).map(({ text: { zh, en } }) => text(`规则包 ${place}：${zh}`, `Pack ${place}: ${en}`)),
    ...dayProblems(place, 'from', pack.from, pack.calendar),
    ...(pack.to === undefined ? [] : dayProblems(place, 'to', pack.to, pack.calendar)),
    ...(pack.to !== undefined && pack.to < pack.from
      ? [
          text(
            `规则包 ${place} 的 to：${pack.to} 早于起始日 ${pack.from}`,
            `Pack ${place}, to: ${pack.to} lies before ${pack.from}`,
          ),
        ]
      : []),
  ]
}

const citedRules = ({ basis, roads }: Pack): readonly RuleId[] => [
  ...Object.values(basis),
  ...[roads.filing, roads.approval, roads.edge].map(({ rule }) => rule),
  ...(roads.consent ? [roads.consent.rule] : []),
  ...(roads.backOffice ? [roads.backOffice] : []),
]

function dayProblems(place: string, field: string, day: string, calendar: WorkingCalendar): readonly Text[] {
  if (!isDay(day))
    return [
      text(
        `规则包 ${place} 的 ${field}：“${day}”不是日期，请写成 2021-08-21`,
        `Pack ${place}, ${field}: “${day}” is no day; write it as 2021-08-21`,
      ),
    ]
  const working = calendar.isWorkingDay(day)
  if (working.known) return []
  return [
    text(
      `规则包 ${place} 的 ${field}：${working.unpublishedYear} 年的放假安排没有公布，不能以 ${day} 起止`,
      `Pack ${place}, ${field}: the holidays of ${working.unpublishedYear} are not published, so ${day} cannot be used`,
    ),
  ]
}

/** The last day counts: packs of one name follow each other without sharing a day. */
function overlaps(packs: readonly Pack[]): readonly Text[] {
  return packs.flatMap((pack, index) =>
    packs
      .slice(index + 1)
      .filter(other => other.name === pack.name && touches(pack, other))
      .map(other =>
        text(
          `规则包 ${pack.name} 的版本 ${pack.version} 与 ${other.version} 有效期重叠，请改 from 或 to`,
          `Pack ${pack.name}: versions ${pack.version} and ${other.version} are in force on the same days; change from or to`,
        ),
      ),
  )
}

const touches = (a: Pack, b: Pack) => a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999')

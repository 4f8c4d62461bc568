import type { ObligationRow } from '@zhengheng/contract'
import { citedToday, dayNames, obligationStatusNames, type Pack, type Text, text } from '@zhengheng/policy'
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'

type Language = keyof Text

interface Feed {
  readonly duties: readonly ObligationRow[]
  readonly language: Language
  /** today: the text is the same all day, so that programs see no change where there is none */
  readonly day: string
  /** the rules in force: how this city cites them, and which it checked itself */
  readonly pack: Pick<Pack, 'amended'>
  /** scheme and host under which the person uses the product */
  readonly site: string
}

const HOURS = 3600

/**
 * What is owed, as all-day events that block no time. What is not settled stands tentatively on its earliest day, and what
 * has no day is no event.
 */
export function dutyCalendar({ duties, language, day, pack, site }: Feed): string {
  const say = (words: Text) => words[language]
  const calendar = ical({
    name: say(text('政衡义务日历', 'Zhengheng obligations')),
    prodId: { company: 'Zhengheng', product: 'obligations', language: language.toUpperCase() },
    ttl: 4 * HOURS,
  })
  for (const duty of duties) {
    if (duty.due === null) continue
    const tentative = duty.certainty === 'expected' || duty.dueLatest !== null
    calendar.createEvent({
      id: `${duty.id}@zhengheng`,
      stamp: midnight(day),
      start: midnight(duty.due),
      allDay: true,
      summary: say(summaryOf(duty)),
      description: descriptionOf(duty, pack).map(say).join('\n'),
      url: `${site}${duty.code === null ? `/plans/${duty.year}` : `/p/${encodeURIComponent(duty.code)}`}`,
      status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

function summaryOf({ status, title, name, year, code }: ObligationRow): Text {
  const told = ['overdue', 'uncertain', 'expected'].includes(status) ? obligationStatusNames[status] : undefined
  const [zh, en] = told ? [`（${told.zh}）`, `(${told.en}) `] : ['', '']
  return text(`${zh}${title.zh}：${name}`, `${en}${title.en}: ${code === null ? `plan of ${year}` : name}`)
}

function descriptionOf(duty: ObligationRow, pack: Feed['pack']): Text[] {
  const { code, unitName, owedBy, rule, startedOn, startedBy, term, from, certainty, due, dueLatest, unpublishedYear } =
    duty
  const cited = citedToday(pack, rule)
  const start = dayNames[startedBy].event
  return [
    ...(code ? [text(`项目：${code}`, `Project: ${code}`)] : []),
    owedBy === 'owner'
      ? text(`由谁办：${unitName}`, `Owed by: ${unitName}`)
      : owedBy === 'approver'
        ? text('由谁办：市数据局', 'Owed by: the bureau')
        : text('由谁办：各单位', 'Owed by: every unit'),
    text(`依据：${cited.zh}`, `Rule: ${cited.en}`),
    text(
      `怎么算的：自 ${startedOn}（${start.zh}）起，${term.zh}`,
      `Counted: from ${startedOn} (${start.en}), ${term.en}`,
    ),
    ...(from ? [text(`${from} 起可办`, `May be met from ${from}`)] : []),
    ...(dueLatest === null
      ? []
      : [
          text(
            `${unpublishedYear} 年放假安排尚未录入，到期日不早于 ${due}，不晚于 ${dueLatest}`,
            `The holidays of ${unpublishedYear} are not entered: the due day lies between ${due} and ${dueLatest}`,
          ),
        ]),
    ...(certainty === 'expected'
      ? [text('起算的事还没有发生，按申报书所列日期估算', 'Expected: counted from a day planned in the application')]
      : []),
  ]
}

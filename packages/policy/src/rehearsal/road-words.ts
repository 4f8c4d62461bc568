import { stageNames } from '../approval/approval.ts'
import type { Day } from '../kernel/calendar.ts'
import { type Text, text } from '../kernel/text.ts'
import { obligationKinds } from '../obligations/obligation-kinds.ts'
import { documentKindNames } from '../project.ts'
import { type Route, routeNames } from '../scope/route.ts'
import { type Aspect, deciderNames, dutyNames, type Road, type RoadDay } from './road.ts'

/** A route by its name; before it is found, said so. */
export const routeWords = (route: Route | null): Text => (route ? routeNames[route] : text('未定', 'not found yet'))

const joined = (parts: readonly Text[]): Text =>
  parts.length === 0
    ? text('无', 'none')
    : text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', '))

/** One aspect of a road, as people read it; days are written by the caller, YYYY-MM-DD without one. */
export function roadWords(aspect: Aspect, road: Road, writeDay: (day: Day) => string = day => day): Text {
  const dayOf = (day: RoadDay): Text => {
    if (day === null) return text('不计期限', 'no limit runs')
    if (!day.startsWith('≥')) return text(writeDay(day), writeDay(day))
    const earliest = writeDay(day.slice(1))
    return text(`未定，不早于 ${earliest}`, `not settled, not before ${earliest}`)
  }
  switch (aspect) {
    case 'route':
      return routeWords(road.route)
    case 'decider':
      return deciderNames[road.decider]
    case 'documents':
      return joined(road.documents.map(kind => documentKindNames[kind]))
    case 'stages':
      return joined(road.stages.map(stage => stageNames[stage]))
    case 'duties':
      return joined(road.duties.map(duty => dutyNames[duty].title))
    case 'decisionDue':
      return dayOf(road.decisionDue)
    case 'correctionDue':
      return dayOf(road.correctionDue)
    case 'dues':
      return joined(
        road.dues.map(({ kind, day }) => {
          const [{ title }, on] = [obligationKinds[kind], dayOf(day)]
          return text(`${title.zh} ${on.zh}`, `${title.en} ${on.en}`)
        }),
      )
  }
}

import './obligations.css'
import type { ObligationRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Citation } from '../ui/Citation.tsx'
import { besideClause } from '../ui/clock-words.ts'
import { formatDay } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { DutyLight, dutyDay } from './DutyLight.tsx'
import { owedBy, placeOfDuty } from './DutyTable.tsx'
import { HowCounted } from './HowCounted.tsx'
import { isOffline } from './OfflineNote.tsx'

/** Duties in a narrow place; named with their project where they are of several. */
export function DutyList({ duties, named = false }: { duties: readonly ObligationRow[]; named?: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <ul className="plain-list duty-list">
      {duties.map(duty => (
        <li key={duty.id}>
          <div>
            <strong>{say(duty.title)}</strong> <Citation rule={duty.rule} />
          </div>
          {named && (
            <Go href={placeOfDuty(duty)}>
              {duty.code === null ? say(text(`${duty.year}年度计划`, `Plan of ${duty.year}`)) : duty.name}
            </Go>
          )}
          <div>
            <DutyLight duty={duty} />{' '}
            <span className="quiet">
              {say(dutyDay(duty))}
              {duty.beside && say(besideClause(duty.beside))}
              {duty.doneOn && say(text(`，${formatDay(duty.doneOn, language)}完成`, `, done ${duty.doneOn}`))}
              {' · '}
              {owedBy(duty, say)}
              {isOffline(duty) && say(text(' · 线下办理', ' · offline'))}
            </span>
          </div>
          <HowCounted duty={duty} />
        </li>
      ))}
    </ul>
  )
}

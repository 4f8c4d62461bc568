import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, type Offer, paperOf, startOf, text, titleOfAct } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { placeOf, wayToWriting } from '../ui/act/screens.ts'
import { Citations } from '../ui/Citation.tsx'
import { formatDayOf } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { UrgedNote } from '../ui/UrgedNote.tsx'
import { factsOf } from './act-facts.ts'
import { nextStep } from './next-step.ts'

/** Pressing whoever has it, where that is possible at this step, be it that today or to this reader it is not. */
const isUrging = ({ action, decision }: Offer): boolean =>
  action === 'supervision.urge' && (decision.allowed || decision.reasons.every(({ rule }) => rule === 'M-urge'))

/** 下一步: the most important line of the page, computed from the rules. */
export function NextStepBar({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { language } = useLanguage()
  const me = useMe()
  const { project, offers, version } = detail
  const { sentence, who, since, term, besides, basis, mine, item } = nextStep(detail, me)
  const offer = offers.find(each => each.action === mine && each.item === item)
  const urge = who && !mine ? offers.find(isUrging) : undefined
  const end = say(text('。', '.'))
  const writing = mine ? wayToWriting(mine) : undefined
  const onPlan = mine !== undefined && !offer
  return (
    <NextStep
      late={detail.clock?.light === 'over'}
      why={
        who && (
          <>
            {say(text('依据：', 'Basis: '))}
            <Citations rules={basis} />
            {say(text('　责任：', ' · Responsible: '))}
            {say(who)}
            {since && say(text(` · 自 ${formatDayOf(since, language)}起`, ` · since ${formatDayOf(since, language)}`))}
            {besides.map(clause => (
              <span key={clause.en}> · {say(clause)}</span>
            ))}
            {detail.urged.length > 0 && ' · '}
            <UrgedNote urged={detail.urged} />
          </>
        )
      }
      action={
        <>
          {writing && mine && (
            <Go href={placeOf(mine, project.code)} className="button button-primary">
              {say(writing)}
            </Go>
          )}
          {offer && item && (
            <Go href={placeOf(offer.action, project.code, item)} className="button button-primary">
              {say(titleOfAct(actionNamed(offer.action), item))}
            </Go>
          )}
          {offer && !item && !writing && (
            <ActionButton
              offer={offer}
              subject={{ kind: 'project', code: project.code }}
              version={version}
              facts={factsOf(project, say)}
              paper={paperOf(offer.action, project)}
              primary
            />
          )}
          {urge && (
            <ActionButton
              offer={urge}
              subject={{ kind: 'project', code: project.code }}
              version={version}
              facts={factsOf(project, say)}
              preset={startOf(urge.action, detail.project, detail.tasks)}
            />
          )}
          {onPlan && (
            <Go href={`/plans/${project.year}`} className="button button-primary">
              {say(text('去年度计划', 'To the annual plan'))}
            </Go>
          )}
        </>
      }
    >
      {say(sentence)}
      {term && say(text(`，${term.zh}`, `, ${term.en}`))}
      {end}
    </NextStep>
  )
}

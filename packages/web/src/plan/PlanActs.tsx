import type { PlanDetail } from '@zhengheng/contract'
import { findAction, type Offer, type PlanStatus, paperOf, startOf, type Text, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { formatInstant } from '../ui/dates.ts'
import { NextStep } from '../ui/NextStep.tsx'
import { useSearchText } from '../ui/params.ts'
import { client } from '../wire/api.ts'
import { planFacts } from './plan-facts.ts'

/** The sentence that matters at each step of a plan. */
const nextSteps: Readonly<Record<PlanStatus, Text>> = {
  new: text('下一步：市数据局开启本年度填报。', 'Next: the bureau opens the year.'),
  open: text(
    '下一步：单位报送计划，成员单位论证，齐备后报市人民政府。',
    'Next: units send their lines, members argue them, then the plan goes to the city government.',
  ),
  review: text('下一步：按退回意见重新论证，再报市人民政府。', 'Next: argue it again, then submit it once more.'),
  atCityGovernment: text('下一步：市人民政府批准或退回。', 'Next: the city government approves it or sends it back.'),
  approved: text('下一步：市数据局下达年度计划。', 'Next: the bureau issues the plan.'),
  issued: text('年度计划已下达，列入项目可以申报。', 'The plan is issued; its projects may apply.'),
}

/** What can be done with the plan as a whole, the most important first; every final act lists its facts before. */
export function PlanActs({ detail, year }: { detail: PlanDetail; year: number }) {
  const say = useSay()
  const me = useMe()
  const { language } = useLanguage()
  const { plan, offers, version } = detail
  const subject = { kind: 'plan', year } as const
  const asked = useSearchText('do')
  const listed = offers.filter(offer => shownAt(offer, plan.status))
  const back = plan.status === 'review' ? plan.sentBack.at(-1) : undefined
  return (
    <NextStep
      why={
        <>
          {back &&
            say(
              text(
                `${formatInstant(back.at, language)} 退回：${back.reason}`,
                `Sent back ${formatInstant(back.at, language)}: ${back.reason}`,
              ),
            )}
          {plan.notice && (
            <span className="official">
              {plan.notice.number}
              {say(text(` 查验码 ${plan.notice.verificationCode}`, ` code ${plan.notice.verificationCode}`))}
            </span>
          )}
        </>
      }
      action={
        <div className="button-row">
          {plan.notice && (
            <>
              <a
                className="button button-primary"
                href={client.plans.notice({ params: { year: String(year) } })}
                download={`${plan.notice.number}.docx`}
              >
                {say(text('下载下达通知', 'Download the notice'))}
              </a>
              <a className="button" href={client.plans.noticeAsPdf({ params: { year: String(year) } })} download>
                {say(text('下达通知 PDF', 'The notice as PDF'))}
              </a>
            </>
          )}
          {listed.map(offer => (
            <ActionButton
              // Following a cure to another act closes what explained it.
              key={`${offer.action} ${asked}`}
              offer={offer}
              subject={subject}
              version={version}
              primary={offer.action !== 'plan.sendBack'}
              paper={paperOf(offer.action)}
              preset={startOf(offer.action, plan, [])}
              facts={planFacts(offer.action, detail, me.unit.id).map(fact => ({
                label: say(fact.label),
                value: say(fact.value),
              }))}
            />
          ))}
        </div>
      }
    >
      {say(nextSteps[plan.status])}
    </NextStep>
  )
}

/** Acts of other steps would only be noise; those of this step stay even when something is in their way. */
const shownAt = ({ action: name }: Offer, status: PlanStatus): boolean => {
  const action = findAction(name)
  // A line is put in on a page of its own, while the year is open.
  if (action?.on !== 'plan') return status === 'open'
  return !action.besideOccasion && action.from.includes(status)
}

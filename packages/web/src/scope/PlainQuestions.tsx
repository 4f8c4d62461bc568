import { type Pack, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Citation } from '../ui/Citation.tsx'
import { Go } from '../ui/Go.tsx'
import { UnderRulesOfToday } from '../ui/UnderRulesOfToday.tsx'
import { Questions } from './Questions.tsx'
import { noAnswers, verdictOf } from './route-answers.ts'
import { Verdict } from './Verdict.tsx'

/** The route of something that has no plan line yet: to know it, not to record it. */
export function PlainQuestions({ outside }: { outside: boolean }) {
  return <UnderRulesOfToday>{pack => <Asked outside={outside} pack={pack} />}</UnderRulesOfToday>
}

function Asked({ outside, pack }: { outside: boolean; pack: Pack }) {
  const say = useSay()
  const me = useMe()
  const [answers, setAnswers] = useState(noAnswers)
  const verdict = verdictOf(answers, me.unit.kind, pack)
  return (
    <div className="columns">
      <div>
        <Questions answers={answers} onChange={setAnswers} />
      </div>
      <div className="verdict-side">
        <Verdict verdict={verdict} hint={undefined}>
          {outside && verdict?.route !== 'classified' && (
            <>
              <p>
                {say(
                  text(
                    '先填报计划项。填报期已过的，市委、市政府有明确要求或确属紧急的，由本单位审核人申请补充列入。',
                    'Put a plan line in first. Past the window, the unit’s leader asks for a supplement: on clear instruction or for real urgency.',
                  ),
                )}{' '}
                <Citation rule="W-7.5" />
              </p>
              <Go href="/plan/new" className="button button-primary">
                {say(text('填报计划项', 'Put a plan line in'))}
              </Go>
            </>
          )}
          {!outside && verdict?.route !== 'classified' && (
            <p className="quiet">{say(text('请先在上面选择项目，再开始填写。', 'Choose a project above to begin.'))}</p>
          )}
        </Verdict>
      </div>
    </div>
  )
}

import { type FundingMode, fieldsOf, fundingModes, RouteQuestions, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Choice } from '../ui/form/Choice.tsx'
import { MoneyInput } from '../ui/MoneyInput.tsx'
import { type Answers, facts } from './route-answers.ts'

interface QuestionsProps {
  readonly answers: Answers
  onChange(answers: Answers): void
}

const specs = fieldsOf(RouteQuestions)
const labelOf = (name: string) => specs.find(spec => spec.name === name)?.label ?? text(name, name)
const modes = Object.keys(fundingModes) as readonly FundingMode[]

/** 2 and 3: the amount, how it is paid for, and the facts that decide the route. */
export function Questions({ answers, onChange }: QuestionsProps) {
  const say = useSay()
  return (
    <>
      <Card title={say(text('2 投资多少、怎么建？', '2 How much, and how is it built?'))}>
        <div className="field">
          <label htmlFor="amount" className="field-label">
            {say(labelOf('amount'))}
          </label>
          <MoneyInput id="amount" value={answers.amount} onChange={amount => onChange({ ...answers, amount })} />
        </div>
        <Choice
          id="funding-mode"
          label={say(labelOf('fundingMode'))}
          options={modes.map(mode => ({ value: mode, label: say(fundingModes[mode]) }))}
          value={answers.fundingMode}
          onChange={mode => onChange({ ...answers, fundingMode: mode as FundingMode })}
        />
      </Card>
      <Card title={say(text('3 下列情况属实吗？', '3 Is any of this so?'))}>
        <p className="quiet">{say(text('属实的请勾选，都不属实则不勾。', 'Tick what is so.'))}</p>
        {facts.map(fact => (
          <label key={fact} className="check">
            <input
              type="checkbox"
              checked={answers[fact]}
              onChange={({ target }) => onChange({ ...answers, [fact]: target.checked })}
            />
            <span>{say(labelOf(fact))}</span>
          </label>
        ))}
        {answers.classified && <ClassifiedStop />}
      </Card>
    </>
  )
}

/** Nothing classified may be typed here: the page ends. */
function ClassifiedStop() {
  const say = useSay()
  return (
    <div className="stop" role="alert">
      <strong>
        ■ {say(text('请停止填写：本系统不得录入涉密内容', 'Stop: nothing classified may be entered here'))}
      </strong>
      <p>
        {say(
          text(
            '请联系本单位保密工作机构，按保密规定线下办理；已填写的内容不会保存。',
            'Contact your secrecy office and go on offline. What was typed on this page is not kept.',
          ),
        )}
      </p>
    </div>
  )
}

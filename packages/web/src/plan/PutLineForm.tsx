import { actionNamed, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { ActFrame } from '../ui/act/ActFrame.tsx'
import { NEW_PROJECT } from '../ui/act/send-act.ts'
import { useActForm } from '../ui/act/useActForm.ts'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/dates.ts'
import { ActionForm } from '../ui/form/ActionForm.tsx'
import { Choice } from '../ui/form/Choice.tsx'
import type { PlanYear } from './plan-years.ts'

interface PutLineFormProps {
  readonly plans: readonly PlanYear[]
}

const action = actionNamed('plan.putLine')

const outsideWindow = text(
  '该年度不在填报期内：小额项目可直接备案；其他项目由本单位审核人申请补充列入（第七条）',
  'No window is open for that year: small projects are filed; for others the unit’s leader asks for a supplement (article 7)',
)

/** Puts one line in; the form is then empty for the next. */
export function PutLineForm({ plans }: PutLineFormProps) {
  const [round, setRound] = useState(0)
  return <OneLine key={round} plans={plans} onDone={() => setRound(round + 1)} />
}

function OneLine({ plans, onDone }: PutLineFormProps & { onDone(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const form = useActForm(action, { subject: NEW_PROJECT, version: 0 }, { year: plans[0]?.year ?? 0 })
  // A year kept from before may no longer be open.
  const year = plans.some(plan => plan.year === form.value.year) ? form.value.year : plans[0]?.year
  async function put() {
    const receipt = await form.send({ year })
    if (receipt) onDone()
  }
  const chosen = plans.find(plan => plan.year === year)
  return (
    <Card title={say(text('新的一项', 'A new line'))}>
      <ActFrame action={action} subject={NEW_PROJECT} form={form} onSubmit={() => void put()}>
        <Choice
          id="field-year"
          label={say(text('计划年度', 'Plan year'))}
          hint={say(
            chosen?.windowTo === undefined
              ? outsideWindow
              : text(
                  `填报期至 ${formatDay(chosen.windowTo, language)}`,
                  `Lines are taken until ${formatDay(chosen.windowTo, language)}`,
                ),
          )}
          options={plans.map(plan => ({ value: String(plan.year), label: String(plan.year) }))}
          value={String(year)}
          onChange={value => form.setValue({ ...form.value, year: Number(value) })}
        />
        <ActionForm
          action={action}
          value={form.value}
          onChange={form.setValue}
          errors={form.errors}
          without={['year']}
        />
      </ActFrame>
    </Card>
  )
}

import { text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { NextStep } from './NextStep.tsx'

/** A notice that has to be entered: until it is, days of its year are not settled. */
export function MissingNotice({ year, action }: { year: number | null; action?: ReactNode }) {
  const say = useSay()
  if (year === null) return null
  return (
    <NextStep
      why={say(
        text(
          '国务院办公厅公布后，由系统管理员录入、安全管理员复核；录入前，到期日只能给出不早于哪一日。',
          'Once it is published the system administrator enters it and the security administrator confirms; until then due days only have an earliest day.',
        ),
      )}
      action={action}
    >
      {say(text(`${year} 年放假安排尚未录入。`, `The holidays of ${year} are not entered yet.`))}
    </NextStep>
  )
}

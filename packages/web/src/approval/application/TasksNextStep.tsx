import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Go } from '../../ui/Go.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import type { Kind, Remaining } from './section-status.ts'

const kinds: Readonly<Record<Kind, (count: number) => Text>> = {
  fields: n => text(`${n} 项必填`, `${n} required fields`),
  materials: n => text(`${n} 份材料`, `${n} papers`),
  rules: n => text(`${n} 处规则未满足`, `${n} rules not met`),
}
const order = Object.keys(kinds) as readonly Kind[]

/** What is left, as counts with links; or the way to submit when nothing is. */
export function TasksNextStep({ code, left, returned }: { code: string; left: Remaining; returned: boolean }) {
  const say = useSay()
  const list = `/p/${code}/application`
  const open = order.filter(kind => left[kind] > 0)
  if (open.length === 0)
    return (
      <NextStep
        action={
          <Go href={returned ? `/p/${code}/correction` : `/p/${code}/check`} className="button button-primary">
            {returned
              ? say(text('答复补正并提交', 'Answer and resubmit'))
              : say(text('核对并提交', 'Check and submit'))}
          </Go>
        }
      >
        {returned
          ? say(text('请按补正通知逐项处理，再提交补正', 'Deal with each item of the notice, then resubmit'))
          : say(text('内容齐全，可以核对并提交', 'Everything is there: check and submit'))}
      </NextStep>
    )
  return (
    <NextStep
      action={
        <Go href={`${list}?resume=last`} className="button button-primary">
          {say(text('继续填写', 'Go on'))}
        </Go>
      }
      why={
        <Go href={`/p/${code}/check`}>
          {say(text('先看核对页，逐项处理', 'See everything that is left on the check page'))}
        </Go>
      }
    >
      <span className="left-to-do">
        {say(text('还差：', 'Left: '))}
        {open.map(kind => (
          <Go key={kind} href={`${list}/${left.first[kind]}`}>
            {say(kinds[kind](left[kind]))}
          </Go>
        ))}
      </span>
    </NextStep>
  )
}

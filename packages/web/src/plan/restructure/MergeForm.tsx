import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { actionNamed, handsDownTask, tally, text, unitsMerged } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { ActFrame } from '../../ui/act/ActFrame.tsx'
import { useActForm } from '../../ui/act/useActForm.ts'
import { Citation } from '../../ui/Citation.tsx'
import { ActionForm } from '../../ui/form/ActionForm.tsx'
import { Choice } from '../../ui/form/Choice.tsx'
import { useMoney } from '../../ui/Money.tsx'
import { missingMembers } from '../line-columns.ts'

interface MergeFormProps {
  readonly detail: PlanDetail
  readonly lines: readonly [PlanLineRow, PlanLineRow, ...PlanLineRow[]]
  /** told the line that the others went into */
  onDone(into: PlanLineRow): void
  onCancel(): void
}

const action = actionNamed('plan.mergeLines')

/** Which line the others go into, what it is called then, and why; the sum is worked out, never typed. */
export function MergeForm({ detail, lines, onDone, onCancel }: MergeFormProps) {
  const say = useSay()
  const money = useMoney()
  const [largest] = [...lines].sort((a, b) => (b.planned ?? 0) - (a.planned ?? 0))
  const { amount } = tally(lines)
  const begun = largest ?? lines[0]
  const subject = { kind: 'plan', year: detail.plan.year } as const
  const part = lines
    .map(({ code }) => code)
    .sort()
    .join('.')
  const form = useActForm(
    action,
    { subject, version: detail.version, part },
    {
      into: begun.id,
      name: begun.name,
      summary: lines.map(({ name, summary }) => `${name}：${summary}`).join('\n'),
    },
  )
  const into = lines.find(({ id }) => id === form.value.into) ?? begun
  const units = unitsMerged(lines.map(({ unitName }) => unitName))
  const asked = handsDownTask(units) ? ['task'] : []
  const silent = detail.members.filter(member => lines.some(line => missingMembers(line, [member]).length > 0))

  async function merge() {
    const others = lines.filter(line => line !== into).map(({ id }) => id)
    const receipt = await form.send({ into: into.id, lines: others, amount }, { required: asked })
    if (receipt) onDone(into)
  }
  return (
    <ActFrame action={action} subject={subject} form={form} onSubmit={() => void merge()} onCancel={onCancel}>
      <Choice
        id="field-into"
        label={say(text('合并到哪一项', 'Into which line'))}
        hint={say(text('由这一项的单位承建，编号沿用这一项', 'Its unit builds, its code goes on'))}
        options={lines.map(({ id, name, unitName, planned }) => ({
          value: id,
          label: `${name}（${unitName}，${money(planned)}）`,
        }))}
        value={into.id}
        onChange={id => {
          const chosen = lines.find(line => line.id === id) ?? into
          const name = form.value.name === into.name ? chosen.name : form.value.name
          form.setValue({ ...form.value, into: chosen.id, name })
        }}
      />
      <dl className="facts" aria-live="polite">
        <div>
          <dt>{say(text('合并后投资', 'Amount after merging'))}</dt>
          <dd>
            {lines.map(line => money(line.planned)).join(' + ')} = <strong>{money(amount)}</strong>
          </dd>
        </div>
        <div>
          <dt>{say(text('论证意见', 'Opinions'))}</dt>
          <dd>
            {silent.length === 0
              ? say(
                  text('各成员单位对各项的意见沿用到合并后的项', 'What members said on the lines holds for the whole'),
                )
              : say(
                  text(
                    `对各项都提过意见的沿用；${silent.map(({ name }) => name).join('、')}还须对合并后的项提出`,
                    `Kept from members who spoke on all; ${silent.map(({ name }) => name).join(', ')} still speak on the whole`,
                  ),
                )}
          </dd>
        </div>
      </dl>
      {asked.length > 0 && (
        <p className="restructure-note">
          {say(
            text(
              `涉及 ${units.join('、')}：合并即把建设任务下达给${into.unitName}，须写明任务；其他单位仍能看到本单位原项的去向。`,
              `Lines of ${units.join(', ')}: the task goes to ${into.unitName} and has to be said; the others still see where theirs went.`,
            ),
          )}{' '}
          <Citation rule="W-7.2" />
        </p>
      )}
      <ActionForm
        action={action}
        value={form.value}
        onChange={form.setValue}
        errors={form.errors}
        without={asked.length > 0 ? ['amount'] : ['amount', 'task']}
        required={asked}
      />
    </ActFrame>
  )
}

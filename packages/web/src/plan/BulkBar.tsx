import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { fen, formatWan, leftAfter, tally, text, totalsOf } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { DraftLine } from '../ui/draft/DraftLine.tsx'
import { useDraft } from '../ui/draft/useDraft.ts'
import { TextArea } from '../ui/Input.tsx'
import { useMoney } from '../ui/Money.tsx'
import { Reasons } from '../ui/Reasons.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { type BulkAct, bulkActs, inputOf, type Sorted, sortedFor } from './bulk-acts.ts'
import { RestructureButtons, type Restructured } from './restructure/RestructureButtons.tsx'
import { useBulkAct } from './useBulkAct.ts'

interface BulkBarProps {
  readonly detail: PlanDetail
  /** the lines chosen */
  readonly lines: readonly PlanLineRow[]
  onDone(): void
  /** lines were merged or split */
  onRestructured(what: Restructured): void
}

/** What is selected, how much it is, and what can be done to all of it. */
export function BulkBar({ detail, lines, onDone, onRestructured }: BulkBarProps) {
  const say = useSay()
  const money = useMoney()
  const [asked, setAsked] = useState<BulkAct | null>(null)
  if (lines.length === 0) return null
  const { amount } = tally(lines)
  const count = lines.length
  const possible = (Object.keys(bulkActs) as BulkAct[])
    .map(act => ({ act, sorted: sortedFor(act, lines) }))
    .filter(({ sorted }) => sorted.concerns)
  const current = possible.find(({ act }) => act === asked)
  return (
    <section className="bulk-bar" aria-label={say(text('已选计划项', 'Selected lines'))}>
      <strong role="status">
        {say(text(`已选 ${count} 项，${money(amount)}`, `${count} selected, ${money(amount)}`))}
      </strong>
      {possible.map(({ act, sorted }) => (
        <Button key={act} onClick={() => setAsked(act)}>
          {say(bulkActs[act].title)} {sorted.able.length}
        </Button>
      ))}
      <RestructureButtons detail={detail} lines={lines} onDone={onRestructured} />
      {possible.length === 0 && (
        <span className="quiet">
          {say(text('您的岗位没有可以批量办理的事。', 'Nothing your post can do to many lines at once.'))}
        </span>
      )}
      <Button kind="link" onClick={onDone}>
        {say(text('取消选择', 'Clear'))}
      </Button>
      <Sheet
        open={current !== undefined}
        onClose={() => setAsked(null)}
        size={480}
        title={current && say(bulkActs[current.act].title)}
      >
        {current && (
          <BulkForm
            act={current.act}
            year={detail.plan.year}
            sorted={current.sorted}
            left={totalsOf(detail.lines, detail.plan.ceiling).left}
            onDone={() => {
              setAsked(null)
              onDone()
            }}
          />
        )}
      </Sheet>
    </section>
  )
}

interface BulkFormProps {
  readonly act: BulkAct
  readonly year: number
  readonly sorted: Sorted
  readonly left: number | null
  onDone(): void
}

function BulkForm({ act, year, sorted, left, onDone }: BulkFormProps) {
  const say = useSay()
  const money = useMoney()
  const { title, reason: asks, action } = bulkActs[act]
  // One reason for many acts: it belongs to the board, and is over when all of them are done.
  const kept = useDraft({ subject: { kind: 'plan', year }, action, part: 'bulk' }, { reason: '' }, asks !== null)
  const { reason } = kept.value
  const [missing, setMissing] = useState(false)
  const bulk = useBulkAct()
  const { able, unable } = sorted
  const { count, amount } = tally(able)
  const after = act === 'agree' ? null : leftAfter(left, able, act)

  async function send() {
    setMissing(asks !== null && reason.trim() === '')
    if (asks !== null && reason.trim() === '') return
    const failures = await bulk.run(
      able.map(line => ({
        line,
        act: {
          subject: { kind: 'project', code: line.code },
          action,
          input: inputOf(act, line, reason),
          seenVersion: line.version,
        },
      })),
      bulkActs[act].done,
    )
    if (failures > 0) return
    await kept.discard()
    onDone()
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <dl className="facts">
        <div>
          <dt>{say(text('项目数', 'Lines'))}</dt>
          <dd>{count}</dd>
        </div>
        <div>
          <dt>{say(text('投资合计', 'Total'))}</dt>
          <dd>{money(amount)}</dd>
        </div>
        {left !== null && after !== null && (
          <div>
            <dt>{say(text('移动后剩余额度', 'Left of the ceiling afterwards'))}</dt>
            <dd>
              {signed(left)} → {signed(after)} {say(text('万元', '× ¥10,000'))}
            </dd>
          </div>
        )}
      </dl>
      <ul className="bulk-names">
        {able.map(({ id, code, name, planned }) => (
          <li key={id}>
            {name} <span className="quiet">{code}</span> {money(planned)}
          </li>
        ))}
      </ul>
      {unable.length > 0 && (
        <details className="notice-preview">
          <summary>{say(text(`${unable.length} 项不能办，看原因`, `${unable.length} cannot be done: why`))}</summary>
          {unable.map(({ line, reasons }) => (
            <div key={line.id}>
              <strong>{line.name}</strong>
              <Reasons reasons={reasons} />
            </div>
          ))}
        </details>
      )}
      {asks && (
        <div className="field">
          <label htmlFor="bulk-reason" className="field-label">
            {say(asks)}
          </label>
          <TextArea
            id="bulk-reason"
            rows={3}
            maxLength={2000}
            value={reason}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? 'bulk-reason-error' : undefined}
            onChange={({ target }) => kept.change({ reason: target.value })}
          />
          {missing && (
            <div className="field-error" id="bulk-reason-error">
              {say(text(`请填写“${asks.zh}”`, `Fill in “${asks.en}”`))}
            </div>
          )}
          <DraftLine kept={kept} />
        </div>
      )}
      {bulk.failures.length > 0 && (
        <div className="problem" role="alert">
          <strong>{say(text(`${bulk.failures.length} 项没有办成`, `${bulk.failures.length} were not done`))}</strong>
          <ul>
            {bulk.failures.map(({ line, words }) => (
              <li key={line.id}>
                {line.name}
                {say(text('：', ': '))}
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button kind="primary" type="submit" busy={bulk.progress !== null} disabled={able.length === 0}>
        {bulk.progress === null
          ? say(title)
          : say(text(`正在办理 ${bulk.progress} / ${able.length}`, `${bulk.progress} of ${able.length}`))}
      </Button>
    </form>
  )
}

const signed = (amount: number): string => `${amount < 0 ? '−' : ''}${formatWan(fen(Math.abs(amount)))}`

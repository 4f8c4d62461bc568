import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CompareView } from '../review/compare/CompareView.tsx'
import { type Change, countChanges } from '../review/compare/compare-content.ts'
import type { SinceSubmission } from './useChanges.ts'

interface ChangesProps {
  readonly since: SinceSubmission
  onGo(change: Change): void
}

/** “+ 2 项 − 1 项 ✎ 3 处”: how much differs from the last submission, and on request what. */
function Changes({ since: { changes }, onGo }: ChangesProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { added, removed, changed } = countChanges(changes)
  if (changes.length === 0)
    return <p className="quiet">{say(text('与上次提交相同。', 'The same as last submitted.'))}</p>
  return (
    <>
      <p className="change-counts">
        {added > 0 && <span className="row-added">{say(text(`+ ${added} 项`, `+ ${added} rows`))}</span>}
        {removed > 0 && <span className="row-removed">{say(text(`− ${removed} 项`, `− ${removed} rows`))}</span>}
        {changed > 0 && <span>{say(text(`✎ ${changed} 处`, `✎ ${changed} changed`))}</span>}
      </p>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say(text('收起差异', 'Hide the differences')) : say(text('只看差异', 'Only the differences'))}
      </Button>
      {open && <CompareView changes={changes} onGo={onGo} />}
    </>
  )
}

const titleOf = (no: number) => text(`与上次提交对比（第 ${no} 次 → 现在）`, `Since the last submission (${no} → now)`)

export function ChangesCard(props: ChangesProps) {
  const say = useSay()
  return (
    <Card title={say(titleOf(props.since.no))}>
      <Changes {...props} />
    </Card>
  )
}

/** The same where there is no card to put it in. */
export function ChangesPart(props: ChangesProps) {
  const say = useSay()
  return (
    <section className="changes-part">
      <h3>{say(titleOf(props.since.no))}</h3>
      <Changes {...props} />
    </section>
  )
}

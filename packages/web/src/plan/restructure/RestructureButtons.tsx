import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { actionNamed, type Offer, type Reason, type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { WhyNot } from '../../ui/act/WhyNot.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { MergeForm } from './MergeForm.tsx'
import { obstacleTo, type Restructuring } from './obstacles.ts'
import { SplitForm } from './SplitForm.tsx'

/** What was merged or split last, so that it can be taken back at once. */
export interface Restructured {
  readonly way: Restructuring
  /** the line that the others went into, or that was split */
  readonly code: string
}

interface RestructureButtonsProps {
  readonly detail: PlanDetail
  readonly lines: readonly PlanLineRow[]
  /** only one of the two, where the other makes no sense */
  readonly only?: Restructuring
  onDone(what: Restructured): void
}

const ways: Readonly<Record<Restructuring, { readonly label: Text }>> = {
  'plan.mergeLines': { label: text('合并', 'Merge') },
  'plan.splitLine': { label: text('拆分', 'Split') },
}

/** 合并 and 拆分 for the lines chosen. Like every act they stay in sight and say why when they are not possible. */
export function RestructureButtons({ detail, lines, only, onDone }: RestructureButtonsProps) {
  const say = useSay()
  const [open, setOpen] = useState<Restructuring | null>(null)
  const offered = (only ? [only] : (Object.keys(ways) as Restructuring[])).flatMap(way => {
    const offer = detail.offers.find(({ action }) => action === way)
    return offer ? [{ way, offer: judged(offer, obstacleTo(way, lines)) }] : []
  })
  const current = offered.find(({ way }) => way === open)
  const done = (code: string) => {
    setOpen(null)
    if (open) onDone({ way: open, code })
  }
  return (
    <>
      {offered.map(({ way, offer }) => (
        <Button
          key={way}
          className={offer.decision.allowed ? '' : 'not-now'}
          aria-disabled={offer.decision.allowed ? undefined : true}
          aria-haspopup="dialog"
          onClick={() => setOpen(way)}
        >
          {say(ways[way].label)}
        </Button>
      ))}
      <Sheet
        open={current !== undefined}
        onClose={() => setOpen(null)}
        size={current?.offer.decision.allowed ? 640 : 480}
        title={current && titleOf(current.offer, say)}
      >
        {current && <Content {...{ detail, lines }} current={current} onDone={done} onCancel={() => setOpen(null)} />}
      </Sheet>
    </>
  )
}

/** The plan allows it or not; then the lines chosen may still not be such that it can be done with them. */
const judged = (offer: Offer, obstacle: Reason | undefined): Offer =>
  offer.decision.allowed && obstacle ? { ...offer, decision: { allowed: false, reasons: [obstacle] } } : offer

function titleOf({ action, decision }: Offer, say: (words: Text) => string): string {
  const { title } = actionNamed(action)
  return say(decision.allowed ? title : text(`为什么不能办：${title.zh}`, `Why not: ${title.en}`))
}

interface ContentProps {
  readonly detail: PlanDetail
  readonly lines: readonly PlanLineRow[]
  readonly current: { readonly way: Restructuring; readonly offer: Offer }
  onDone(code: string): void
  onCancel(): void
}

function Content({ detail, lines, current: { way, offer }, onDone, onCancel }: ContentProps) {
  const [first, second, ...more] = lines
  if (!offer.decision.allowed || !first) return <WhyNot offer={offer} />
  if (way === 'plan.splitLine')
    return <SplitForm detail={detail} line={first} onDone={() => onDone(first.code)} onCancel={onCancel} />
  if (!second) return <WhyNot offer={offer} />
  return (
    <MergeForm
      detail={detail}
      lines={[first, second, ...more]}
      onDone={into => onDone(into.code)}
      onCancel={onCancel}
    />
  )
}

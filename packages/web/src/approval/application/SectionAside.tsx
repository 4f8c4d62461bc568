import { type RuleId, ruleSource, type SectionId, sections, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { Change } from '../review/compare/compare-content.ts'
import { ChangesCard, ChangesPart } from './ChangesCard.tsx'
import { focusField } from './focus-field.ts'
import type { Aside } from './useAside.ts'
import type { SinceSubmission } from './useChanges.ts'

interface SectionAsideProps {
  readonly section: SectionId
  /** what differs in this section from the last submission; null before any */
  readonly since: SinceSubmission | null
  readonly aside: Aside
}

const goTo = (change: Change) => focusField(change.field.name)
const nameOf = (since: SinceSubmission | null) => (since ? text('规定与对比', 'Rules and changes') : rulesTitle)

/** Rules and differences beside the form where there is room. */
export function SectionAside({ section, since, aside }: SectionAsideProps) {
  const say = useSay()
  if (!aside.open) return null
  return (
    <aside className="section-aside" aria-label={say(nameOf(since))}>
      <p className="aside-close">
        <Button kind="link" size="small" onClick={() => aside.turn(false)}>
          {say(text('收起右栏 »', 'Close this column »'))}
        </Button>
      </p>
      <RuleCard rules={sections[section].rules} />
      {since && <ChangesCard since={since} onGo={goTo} />}
    </aside>
  )
}

/** The ways to what stands beside the form: a “?” where there is no room for it, and the closed column again. */
export function AsideTools({ section, since, aside }: SectionAsideProps) {
  const say = useSay()
  return (
    <>
      <span className={aside.wide ? undefined : 'only-narrow'}>
        <SectionSheet section={section} since={since} />
      </span>
      {!aside.wide && !aside.open && (
        <span className="only-broad">
          <Button onClick={() => aside.turn(true)}>{say(text('« 展开右栏', '« Open the column'))}</Button>
        </span>
      )}
    </>
  )
}

function SectionSheet({ section, since }: Omit<SectionAsideProps, 'aside'>) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const go = (change: Change) => {
    setOpen(false)
    // The closing sheet gives the focus back first; then the field takes it.
    requestAnimationFrame(() => goTo(change))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        ? {say(nameOf(since))}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} size={420} title={say(nameOf(since))}>
        <Rules rules={sections[section].rules} />
        {since && <ChangesPart since={since} onGo={go} />}
      </Sheet>
    </>
  )
}

/** What the rules say about this section. */
function Rules({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  return (
    <ul className="rule-help">
      {rules.map(rule => (
        <li key={rule}>
          <Citation rule={rule} /> {say(ruleSource(rule).summary)}
        </li>
      ))}
    </ul>
  )
}

const rulesTitle = text('相关规定', 'The rules on this')

/** Rules beside the form where there is room. */
function RuleCard({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  return (
    <Card title={say(rulesTitle)}>
      <Rules rules={rules} />
    </Card>
  )
}

import type { PackInForce } from '@zhengheng/contract'
import { dayInShanghai, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { changeWords } from './change-words.ts'
import { ProposeForm } from './ProposeForm.tsx'

const PROPOSE = 'supervision.proposeAmendment'

/** What waits for the second administrator, and the way to propose. Others read it and see who may act. */
export function ProposalCard({ pack }: { pack: PackInForce }) {
  const say = useSay()
  const { proposal } = pack.rules
  const subject = { kind: 'rules', pack: pack.name } as const
  const facts = proposal
    ? [
        { label: say(text('修订', 'Change')), value: say(changeWords(proposal.change)) },
        { label: say(text('开始执行', 'Holds from')), value: proposal.from },
        { label: say(text('理由', 'Reason')), value: proposal.reason },
        { label: say(text('提出人', 'Proposed by')), value: `${proposal.by} ${dayInShanghai(proposal.at)}` },
      ]
    : []
  const answers = pack.offers.filter(({ action }) => action !== PROPOSE)
  return (
    <>
      {proposal && (
        <Card title={say(text(`待复核的修订：${pack.title.zh}`, `Waiting to be confirmed: ${pack.title.en}`))}>
          <dl className="facts">
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="form-end">
            {answers.map(offer => (
              <ActionButton
                key={offer.action}
                offer={offer}
                subject={subject}
                version={pack.version}
                facts={facts}
                primary={offer.action === 'supervision.confirmAmendment'}
              />
            ))}
          </div>
        </Card>
      )}
      <ProposeButton pack={pack} />
    </>
  )
}

function ProposeButton({ pack }: { pack: PackInForce }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const offer = pack.offers.find(({ action }) => action === PROPOSE)
  if (!offer) return null
  const { allowed } = offer.decision
  return (
    <>
      <Button
        kind={allowed ? 'primary' : 'plain'}
        className={allowed ? '' : 'not-now'}
        aria-disabled={allowed ? undefined : true}
        onClick={() => setOpen(true)}
      >
        {say(text('提出修订', 'Propose an amendment'))}
        <span className="sr-only">{say(pack.title)}</span>
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        size={640}
        title={say(text(`提出修订：${pack.title.zh}`, `Propose an amendment: ${pack.title.en}`))}
      >
        {allowed ? (
          <ProposeForm pack={pack} onClose={() => setOpen(false)} />
        ) : (
          <WhyNot offer={offer} subject={{ kind: 'rules', pack: pack.name }} />
        )}
      </Sheet>
    </>
  )
}

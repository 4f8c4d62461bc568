import type { AdministeredAccount, Slip } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { FailureNote } from '../../ui/form/PlainForm.tsx'
import { client } from '../../wire/api.ts'
import { seenProposals } from './account-words.ts'
import { useAdministration } from './useAdministration.ts'

interface ConfirmManyProps {
  readonly accounts: readonly AdministeredAccount[]
  onDone(slips: readonly Slip[]): void
}

/** Confirms the chosen ones together: all, or none and the reason. */
export function ConfirmMany({ accounts, onDone }: ConfirmManyProps) {
  const say = useSay()
  const { run, busy, failure } = useAdministration()
  const count = accounts.length
  async function confirm() {
    const done = await run(
      () => client.administration.confirm({ body: { proposals: seenProposals(accounts) } }),
      text(`${count} 项已复核通过`, `${count} confirmed`),
    )
    if (done) onDone(done.slips)
  }
  return (
    <>
      <FailureNote words={failure} />
      <p className="button-row">
        <Button kind="primary" busy={busy} onClick={() => void confirm()}>
          {say(text(`复核通过所选 ${count} 项`, `Confirm the ${count} chosen`))}
        </Button>
      </p>
    </>
  )
}

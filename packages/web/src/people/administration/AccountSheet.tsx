import type { ActAnswer, AdministeredAccount } from '@zhengheng/contract'
import { actionNamed, type Offer, proposalNames, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'
import { useCheckedAct } from '../../ui/act/useActForm.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { ActionForm, type FormValue } from '../../ui/form/ActionForm.tsx'
import { PlainForm } from '../../ui/form/PlainForm.tsx'
import { AccountForm } from './AccountForm.tsx'
import { activationText, confirming, rolesText, statusNames } from './account-words.ts'
import { ProposedChanges } from './ProposedChanges.tsx'

const CHANGE = 'administration.proposeChange'
const DECLINE = 'administration.declineProposal'
const CONFIRM = 'administration.confirmProposals'

/** What means something for the account now; where it is not possible, its other reasons say why. */
const meant = ({ decision }: Offer): boolean =>
  decision.allowed || !decision.reasons.some(({ rule }) => rule === 'M-state')

interface AccountSheetProps {
  readonly account: AdministeredAccount
  onClose(): void
  onTold(answer: ActAnswer): void
}

/** One account: what it is, what waits for it, and what this administrator may do; what is not possible says why. */
export function AccountSheet({ account, onClose, onTold }: AccountSheetProps) {
  const { act, busy, problem } = useAct()
  const [doing, setDoing] = useState<string>()
  const subject = { kind: 'account', id: account.id } as const

  async function press(action: string) {
    if (action === CHANGE || action === DECLINE) {
      setDoing(action)
      return
    }
    const input = action === CONFIRM ? confirming([account]) : {}
    const answer = await act({ subject, action, input, seenVersion: account.version })
    if (!answer) return
    onClose()
    onTold(answer)
  }

  if (doing === CHANGE) return <AccountForm account={account} onClose={onClose} />
  return (
    <>
      <ActProblemNote problem={problem} subject={subject} />
      <AccountFacts account={account} />
      {doing === DECLINE ? (
        <Declining account={account} onDone={onClose} onCancel={() => setDoing(undefined)} />
      ) : (
        <ul className="plain-list">
          {account.offers.filter(meant).map(offer => (
            <OfferedAct key={offer.action} offer={offer} busy={busy} onPress={() => void press(offer.action)} />
          ))}
        </ul>
      )}
    </>
  )
}

function OfferedAct({ offer, busy, onPress }: { offer: Offer; busy: boolean; onPress(): void }) {
  const say = useSay()
  const reasons = offer.decision.allowed ? [] : offer.decision.reasons
  return (
    <li>
      <Button
        kind={offer.action === CONFIRM ? 'primary' : 'plain'}
        danger={offer.action === 'administration.disableAccount'}
        disabled={reasons.length > 0}
        busy={busy}
        onClick={onPress}
      >
        {say(actionNamed(offer.action).title)}
      </Button>
      {reasons.map(reason => (
        <span key={reason.text.zh} className="quiet">
          {' '}
          {say(reason.text)}
          {reason.cure && say(text(`，${reason.cure.text.zh}`, `: ${reason.cure.text.en}`))}
        </span>
      ))}
    </li>
  )
}

interface DecliningProps {
  readonly account: AdministeredAccount
  onDone(): void
  onCancel(): void
}

function Declining({ account, onDone, onCancel }: DecliningProps) {
  const say = useSay()
  const action = actionNamed(DECLINE)
  const subject = { kind: 'account', id: account.id } as const
  const { send, busy, problem, errors } = useCheckedAct(action, { subject, version: account.version })
  const [value, setValue] = useState<FormValue>({ reason: '' })
  const submit = async () => {
    if (await send(value)) onDone()
  }
  return (
    <PlainForm onSubmit={() => void submit()}>
      <ActProblemNote problem={problem} subject={subject} />
      <ActionForm action={action} value={value} onChange={setValue} errors={errors} />
      <div className="form-end">
        <Button kind="primary" type="submit" busy={busy}>
          {say(text('退回', 'Decline'))}
        </Button>
        <Button onClick={onCancel}>{say(text('取消', 'Cancel'))}</Button>
      </div>
    </PlainForm>
  )
}

function AccountFacts({ account }: { account: AdministeredAccount }) {
  const say = useSay()
  const { language } = useLanguage()
  const { proposal } = account
  const none = say(text('无', 'none'))
  const facts = [
    [text('状态', 'Status'), say(statusNames[account.status])],
    [text('单位', 'Unit'), account.unit?.name ?? none],
    [text('岗位名称', 'Post'), account.postTitle],
    [text('岗位角色', 'Roles'), account.roles.length > 0 ? say(rolesText(account.roles)) : none],
    [
      text('最近登录', 'Last signed in'),
      account.lastSignedInAt ? formatInstant(account.lastSignedInAt, language) : say(text('从未', 'never')),
    ],
    [
      text('激活', 'Activation'),
      account.activation
        ? say(activationText(account.activation, formatInstant(account.activation.at, language)))
        : none,
    ],
  ] as const
  return (
    <>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label.zh}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {account.conflict && (
        <p className="problem">
          {say(account.conflict)}{' '}
          {say(
            text(
              '该账号办理相互制约的事项会被拒绝，请变更岗位。',
              'Acts of this account that check one another are refused: change its post.',
            ),
          )}
        </p>
      )}
      {proposal && (
        <section className="block">
          <h3>
            {say(text(`待复核：${proposalNames[proposal.kind].zh}`, `To confirm: ${proposalNames[proposal.kind].en}`))}
          </h3>
          <ProposedChanges account={account} />
          <p className="quiet">
            {say(text('提出：', 'Proposed by '))}
            {proposal.by ?? say(text('服务器文件导入', 'an import on the server'))}{' '}
            {formatInstant(proposal.at, language)}
          </p>
        </section>
      )}
    </>
  )
}

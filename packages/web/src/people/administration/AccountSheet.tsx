import type { AdministeredAccount, Slip } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { FailureNote } from '../../ui/form/PlainForm.tsx'
import { TextArea } from '../../ui/Input.tsx'
import { client } from '../../wire/api.ts'
import { AccountForm } from './AccountForm.tsx'
import { activationText, proposalNames, rolesText, seenProposals, statusNames } from './account-words.ts'
import { ProposedChanges } from './ProposedChanges.tsx'
import type { Half } from './Slips.tsx'
import { useAdministration } from './useAdministration.ts'

const acts: Readonly<Record<string, { readonly label: Text; readonly done: Text; readonly danger?: true }>> = {
  resetPassword: { label: text('重置口令', 'Reset password'), done: text('已送复核', 'Sent to be confirmed') },
  enable: { label: text('启用账号', 'Enable'), done: text('已送复核', 'Sent to be confirmed') },
  disable: { label: text('停用账号', 'Disable'), done: text('账号已停用', 'The account was disabled'), danger: true },
  signOut: {
    label: text('退出所有设备', 'Sign out everywhere'),
    done: text('已退出所有设备', 'Signed out everywhere'),
  },
  withdraw: { label: text('撤回', 'Withdraw'), done: text('已撤回', 'Withdrawn') },
  confirm: { label: text('复核通过', 'Confirm'), done: text('已复核通过', 'Confirmed') },
}

interface AccountSheetProps {
  readonly account: AdministeredAccount
  onClose(): void
  onSlips(half: Half, slips: readonly Slip[]): void
}

/** One account: what it is, what waits for it, and what this administrator may do; what is not possible says why. */
export function AccountSheet({ account, onClose, onSlips }: AccountSheetProps) {
  const say = useSay()
  const { run, busy, failure, faults } = useAdministration()
  const [doing, setDoing] = useState<'change' | 'decline'>()
  const [reason, setReason] = useState('')
  const params = { id: account.id }

  const calls: Readonly<
    Record<string, () => Promise<{ readonly done?: boolean; readonly slip?: Slip; readonly slips?: readonly Slip[] }>>
  > = {
    resetPassword: () => client.administration.resetPassword({ params }),
    enable: () => client.administration.enable({ params }),
    disable: () => client.administration.disable({ params }),
    signOut: () => client.administration.signOut({ params }),
    withdraw: () => client.administration.withdraw({ params }),
    confirm: () => client.administration.confirm({ body: { proposals: seenProposals([account]) } }),
  }

  async function press(act: string) {
    if (act === 'change' || act === 'decline') {
      setDoing(act)
      return
    }
    const [call, words] = [calls[act], acts[act]]
    if (!call || !words) return
    const answer = await run(call, words.done)
    if (!answer) return
    onClose()
    if (answer.slip) onSlips('first', [answer.slip])
    if (answer.slips && answer.slips.length > 0) onSlips('second', answer.slips)
  }

  async function decline() {
    const done = await run(
      () => client.administration.decline({ params, body: { reason } }),
      text('已退回，一切照旧', 'Declined; nothing was changed'),
    )
    if (done) onClose()
  }

  if (doing === 'change') return <AccountForm account={account} onClose={onClose} />
  return (
    <>
      <FailureNote words={failure} />
      <AccountFacts account={account} />
      {doing === 'decline' ? (
        <div className="field">
          <label className="field-label" htmlFor="decline-reason">
            {say(text('不同意的理由', 'Why it is declined'))}
          </label>
          <TextArea
            id="decline-reason"
            rows={3}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            aria-invalid={faults.reason ? true : undefined}
          />
          <div className="form-end">
            <Button kind="primary" busy={busy} onClick={() => void decline()}>
              {say(text('退回', 'Decline'))}
            </Button>
            <Button onClick={() => setDoing(undefined)}>{say(text('取消', 'Cancel'))}</Button>
          </div>
        </div>
      ) : (
        <ul className="plain-list">
          {account.acts.map(({ act, obstacle }) => (
            <li key={act}>
              <Button
                kind={act === 'confirm' ? 'primary' : 'plain'}
                danger={acts[act]?.danger ?? false}
                disabled={obstacle !== null}
                busy={busy}
                onClick={() => void press(act)}
              >
                {say(labelOf(act))}
              </Button>
              {obstacle && <span className="quiet"> {say(obstacle)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const labelOf = (act: string): Text =>
  acts[act]?.label ?? (act === 'change' ? text('变更岗位', 'Change post') : text('不同意', 'Decline'))

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

import { useQueryClient } from '@tanstack/react-query'
import type { SectionInvitation } from '@zhengheng/contract'
import { type SectionId, sectionIds, sections, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FailureNote, PlainForm } from '../../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../../ui/form/useSubmit.ts'
import { LoadError } from '../../../ui/LoadError.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { client, keys } from '../../../wire/api.ts'
import { GivenSections } from './GivenSections.tsx'
import { useInvitations } from './useInvitations.ts'

/** Gives sections of the draft to colleagues, and shows whom they were given to. */
export function InviteSheet({ code, onClose }: { code: string; onClose(): void }) {
  const say = useSay()
  const { data, error, refetch } = useInvitations(code)
  return (
    <Sheet open onClose={onClose} size={560} title={say(text('邀请同事填写', 'Ask a colleague'))}>
      {error && !data && <LoadError error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data?.colleagues.length === 0 && (
        <EmptyState
          kind="none"
          what={text(
            '本单位还没有其他有经办权限的同事；需要时请系统管理员开通账号',
            'No other clerk in your unit yet: the system administrator opens accounts',
          )}
        />
      )}
      {data && data.colleagues.length > 0 && <InviteForm code={code} colleagues={data.colleagues} given={data.items} />}
      {data && <GivenSections code={code} given={data.items} />}
    </Sheet>
  )
}

interface InviteFormProps {
  readonly code: string
  readonly colleagues: readonly { readonly account: string; readonly post: string; readonly login: string }[]
  readonly given: readonly SectionInvitation[]
}

/** Whom, and for what. */
function InviteForm({ code, colleagues, given }: InviteFormProps) {
  const say = useSay()
  const { run, refused, busy, failure } = useSubmit()
  const cache = useQueryClient()
  const [account, setAccount] = useState(colleagues[0]?.account ?? '')
  const [wanted, setWanted] = useState<ReadonlySet<SectionId>>(new Set())
  const has = (id: SectionId) =>
    given.some(item => item.endedAt === null && item.section === id && item.account === account)

  const toggle = (id: SectionId) => {
    const next = new Set(wanted)
    if (!next.delete(id)) next.add(id)
    setWanted(next)
  }

  async function invite() {
    const chosen = sectionIds.filter(id => wanted.has(id) && !has(id))
    if (refused(chosen.length > 0 ? undefined : text('请至少选择一个部分', 'Choose at least one section'))) return
    await run(async () => {
      await client.invitations.invite({ params: { code }, body: { account, sections: chosen } })
      await cache.invalidateQueries({ queryKey: keys.invitations(code) })
      const post = colleagues.find(colleague => colleague.account === account)?.post ?? ''
      const count = chosen.length
      announce(
        say(text(`已请${post}填写 ${count} 个部分`, `${post} is asked for ${count} section${count === 1 ? '' : 's'}`)),
      )
      setWanted(new Set())
    })
  }

  return (
    <PlainForm onSubmit={() => void invite()}>
      <FailureNote words={failure} />
      <div className="field">
        <label className="field-label" htmlFor="invite-whom">
          {say(text('请谁填写', 'Whom'))}
        </label>
        <select id="invite-whom" className="select" value={account} onChange={({ target }) => setAccount(target.value)}>
          {colleagues.map(colleague => (
            <option key={colleague.account} value={colleague.account}>
              {say(text(`${colleague.post}（${colleague.login}）`, `${colleague.post} (${colleague.login})`))}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="field invite-sections">
        <legend className="field-label">{say(text('填写哪些部分', 'Which sections'))}</legend>
        {sectionIds.map((id, index) => (
          <label key={id} className="check">
            <input type="checkbox" checked={has(id) || wanted.has(id)} disabled={has(id)} onChange={() => toggle(id)} />
            <span>
              {index + 1} {say(sections[id].title)}
              {has(id) && <span className="quiet"> {say(text('已请', 'already asked'))}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="quiet">
        {say(
          text(
            '对方会收到通知，并在工作台看到这些部分；您仍可以自己填写，也可以随时收回。',
            'They get a notice and find the sections on their workbench. You may still write yourself, and take it back at any time.',
          ),
        )}
      </p>
      <Button kind="primary" type="submit" busy={busy}>
        {say(text('发出邀请', 'Ask'))}
      </Button>
    </PlainForm>
  )
}

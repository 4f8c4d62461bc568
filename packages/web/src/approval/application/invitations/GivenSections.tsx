import { useQueryClient } from '@tanstack/react-query'
import type { SectionInvitation } from '@zhengheng/contract'
import { sections, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { FailureNote } from '../../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../../ui/form/useSubmit.ts'
import { client, keys } from '../../../wire/api.ts'

/** What was given to whom: open ones can be taken back, ended ones stay to be read. */
export function GivenSections({ code, given }: { code: string; given: readonly SectionInvitation[] }) {
  const say = useSay()
  const me = useMe()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const { run, failure } = useSubmit()
  const open = given.filter(item => item.endedAt === null)
  const ended = given.filter(item => item.endedAt !== null)

  async function end(item: SectionInvitation) {
    await run(async () => {
      await client.invitations.takeBack({ params: { code, id: item.id } })
      const { title } = sections[item.section]
      announce(
        say(
          item.account === me.account
            ? text(`“${title.zh}”不再由您填写`, `${title.en}: given back`)
            : text(`“${title.zh}”已收回`, `${title.en}: taken back`),
        ),
      )
      await Promise.all([
        cache.invalidateQueries({ queryKey: keys.invitations(code) }),
        cache.invalidateQueries({ queryKey: keys.myInvitations }),
      ])
    })
  }

  return (
    <section aria-labelledby="given-sections" className="block">
      <h3 id="given-sections">{say(text('已请同事填写', 'Asked so far'))}</h3>
      <FailureNote words={failure} />
      {open.length === 0 && <p className="quiet">{say(text('目前没有', 'Nobody at present'))}</p>}
      <ul className="plain-list">
        {open.map(item => (
          <li key={item.id} className="split">
            <span>
              {say(sections[item.section].title)} · {item.post}
              <br />
              <span className="quiet">
                {say(text(`${item.by}邀请`, `asked by ${item.by}`))} {formatInstant(item.at, language)}
              </span>
            </span>
            <Button size="small" onClick={() => void end(item)}>
              {item.account === me.account ? say(text('不再填写', 'Give back')) : say(text('收回', 'Take back'))}
              <span className="sr-only">{say(sections[item.section].title)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>{say(text(`已结束的 ${ended.length} 条`, `${ended.length} ended`))}</summary>
          <ul className="plain-list">
            {ended.map(item => (
              <li key={item.id}>
                {say(sections[item.section].title)} · {item.post}
                <br />
                <span className="quiet">
                  {say(text(`${item.by}邀请`, `asked by ${item.by}`))} {formatInstant(item.at, language)}，
                  {say(text(`${item.endedBy}结束`, `ended by ${item.endedBy}`))}{' '}
                  {formatInstant(item.endedAt ?? item.at, language)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

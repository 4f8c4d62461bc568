import type { Slip } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useEffect } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Sheet } from '../../ui/Sheet.tsx'

/** Which half these are: the first is told to who proposes, the second to who confirms. */
export type Half = 'first' | 'second'

const words: Readonly<Record<Half, { readonly title: Text; readonly code: Text; readonly other: Text }>> = {
  first: {
    title: text('激活单（上）', 'Activation slip, first half'),
    code: text('激活码（上）', 'First half'),
    other: text('激活码（下）由安全管理员复核后另行交付', 'The security administrator hands over the second half'),
  },
  second: {
    title: text('激活单（下）', 'Activation slip, second half'),
    code: text('激活码（下）', 'Second half'),
    other: text('激活码（上）由系统管理员另行交付', 'The system administrator hands over the first half'),
  },
}

interface SlipsProps {
  readonly half: Half
  readonly slips: readonly Slip[]
  onClose(): void
}

/** Told once, right after they were made: to be printed, cut and handed over. What is closed is gone. */
export function Slips({ half, slips, onClose }: SlipsProps) {
  const say = useSay()
  useEffect(() => {
    document.documentElement.classList.add('only-slips')
    return () => document.documentElement.classList.remove('only-slips')
  }, [])
  return (
    <Sheet
      open
      at="middle"
      size={640}
      title={say(words[half].title)}
      footer={
        <>
          <Button kind="primary" data-first onClick={() => window.print()}>
            {say(text('打印', 'Print'))}
          </Button>
          <Button onClick={onClose}>{say(text('已交付或记下，关闭', 'Handed over or noted, close'))}</Button>
        </>
      }
    >
      <p className="no-print">
        {say(
          text(
            `共 ${slips.length} 张，只显示这一次。请打印后当面交给本人，不要交给他人代转，也不要与另一名管理员互换。单凭这一半打不开账号。`,
            `${slips.length} in all, shown only now. Print and hand each to its person, to nobody in between, and never swap with the other administrator. This half alone opens nothing.`,
          ),
        )}
      </p>
      <div className="slips">
        {slips.map(slip => (
          <SlipCard key={slip.login} half={half} slip={slip} />
        ))}
      </div>
    </Sheet>
  )
}

function SlipCard({ half, slip }: { half: Half; slip: Slip }) {
  const say = useSay()
  const { language } = useLanguage()
  const { title, code, other } = words[half]
  return (
    <section className="slip" aria-label={slip.login}>
      <h3>{say(title)}</h3>
      <dl className="facts">
        <div>
          <dt>{say(text('登录名', 'Login name'))}</dt>
          <dd className="code">{slip.login}</dd>
        </div>
        <div>
          <dt>{say(text('岗位', 'Post'))}</dt>
          <dd>{[slip.unit, slip.postTitle].filter(Boolean).join(' ')}</dd>
        </div>
        <div>
          <dt>{say(code)}</dt>
          <dd className="code slip-code">{slip.half}</dd>
        </div>
        <div>
          <dt>{say(text('有效期', 'Good until'))}</dt>
          <dd>
            {slip.endsAt
              ? formatInstant(slip.endsAt, language)
              : say(text('复核通过后 14 天内', '14 days after it is confirmed'))}
          </dd>
        </div>
      </dl>
      <p>
        {say(
          text(
            `本人打开 ${slip.address}，填写登录名和上、下两半激活码，自己设定口令。激活码只能用一次；如提示已经用过，请立即告知安全管理员。`,
            `Open ${slip.address}, type the login name and both halves, and choose your own password. It works once; if it was used already, tell the security administrator at once.`,
          ),
        )}
      </p>
      <p className="quiet">{say(other)}</p>
    </section>
  )
}

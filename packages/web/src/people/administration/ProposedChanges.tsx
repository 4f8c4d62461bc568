import type { AdministeredAccount } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { differencesOf } from './account-words.ts'

/** What confirming would change, line by line, before and after. */
export function ProposedChanges({ account }: { account: AdministeredAccount }) {
  const say = useSay()
  return (
    <ul className="dots">
      {differencesOf(account).map(({ label, before, after }) => (
        <li key={label.zh}>
          {say(label)}
          {say(text('：', ': '))}
          {say(before)} → <b>{say(after)}</b>
        </li>
      ))}
    </ul>
  )
}

import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

/**
 * One line naming the keys of a list: `j k 上下 · x 选择`. It says when they work: single keys that work everywhere are hit
 * by accident by who dictates or mistypes, and must have a switch (WCAG 2.1.4); in a list with the focus they need none.
 */
export function KeyHint({ keys }: { keys: readonly { readonly press: string; readonly does: Text }[] }) {
  const say = useSay()
  return (
    <p className="key-hint">
      <span>{say(text('点一下列表或按 Tab 进入后：', 'After a click in the list, or Tab into it:'))}</span>
      {keys.map(({ press, does }) => (
        <span key={press}>
          {press.split(' ').map(key => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {say(does)}
        </span>
      ))}
    </p>
  )
}

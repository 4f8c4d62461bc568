import type { Text } from '@zhengheng/policy'
import { useSay } from '../app/i18n.tsx'

/** One line naming the keys of a list: `j k 上下 · x 选择`. */
export function KeyHint({ keys }: { keys: readonly { readonly press: string; readonly does: Text }[] }) {
  const say = useSay()
  return (
    <p className="key-hint">
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

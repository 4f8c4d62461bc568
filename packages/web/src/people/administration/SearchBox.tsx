import { type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'
import { isComposition } from '../../ui/keys.ts'

/** Words to search by, sent with Enter or the button. Give it a key that follows the address. */
export function SearchBox({ label, words, onSearch }: { label: Text; words: string; onSearch(words: string): void }) {
  const say = useSay()
  const [typed, setTyped] = useState(words)
  return (
    <div className="filter-words">
      <Input
        aria-label={say(label)}
        placeholder={say(label)}
        maxLength={50}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !isComposition(event.nativeEvent)) onSearch(typed.trim())
        }}
      />
      <Button onClick={() => onSearch(typed.trim())}>{say(text('搜索', 'Search'))}</Button>
    </div>
  )
}

import { text } from '@zhengheng/policy'
import { useEffect, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'

interface PageBarProps {
  readonly no: number
  readonly count: number
  onGo(no: number): void
}

/** Which page of how many; a number typed goes there. */
export function PageBar({ no, count, onGo }: PageBarProps) {
  const say = useSay()
  const [typed, setTyped] = useState(String(no))
  useEffect(() => setTyped(String(no)), [no])
  const go = () => {
    const wanted = Number(typed)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onGo(wanted)
    else setTyped(String(no))
  }
  return (
    <span className="viewer-tools">
      <Button
        aria-label={say(text('上一页', 'Previous page'))}
        aria-keyshortcuts="PageUp"
        disabled={no <= 1}
        onClick={() => onGo(no - 1)}
      >
        ↑
      </Button>
      <Input
        className="viewer-page-no"
        inputMode="numeric"
        autoComplete="off"
        aria-label={say(text(`页码，共 ${count} 页`, `Page, of ${count}`))}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && go()}
        onBlur={go}
      />
      <span className="quiet">/ {count}</span>
      <Button
        aria-label={say(text('下一页', 'Next page'))}
        aria-keyshortcuts="PageDown"
        disabled={no >= count}
        onClick={() => onGo(no + 1)}
      >
        ↓
      </Button>
    </span>
  )
}

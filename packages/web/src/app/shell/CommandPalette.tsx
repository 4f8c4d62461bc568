import { useNavigate } from '@tanstack/react-router'
import { type Text, text } from '@zhengheng/policy'
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { searchOf } from '../../ui/Go.tsx'
import { isComposition } from '../../ui/keys.ts'
import type { PaletteItem } from './palette-items.ts'
import { usePaletteItems } from './usePaletteItems.ts'

const kindNames: Readonly<Record<PaletteItem['kind'], Text>> = {
  project: text('项目', 'Project'),
  action: text('事项', 'Act'),
  rule: text('条文', 'Article'),
  page: text('页面', 'Page'),
}

/** One box for projects, acts, articles and pages. Arrow keys choose, Enter opens, Escape closes. */
export function CommandPalette({ onClose }: { onClose(): void }) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { items, listed } = usePaletteItems(useDeferredValue(typed.trim()))
  const more = listed && `　·　${listed}`
  const open = useOpenItem(onClose)
  useEffect(() => dialog.current?.showModal(), [])
  const current = items[Math.min(chosen, items.length - 1)]

  function onKey(event: React.KeyboardEvent) {
    const { key } = event
    if (isComposition(event.nativeEvent)) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      const step = key === 'ArrowDown' ? 1 : -1
      setChosen((chosen + step + items.length) % Math.max(1, items.length))
    }
    if (key === 'Enter' && current) {
      event.preventDefault()
      open(current)
    }
  }

  return (
    <dialog ref={dialog} className="palette" onClose={onClose} aria-label={say(text('搜索', 'Search'))}>
      <input
        autoFocus
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${current.key}`}
        aria-label={say(text('项目名称、编号、单位、拼音首字母，或事项、条文', 'Project, code, unit, act or article'))}
        placeholder={say(
          text('项目、单位、条文，或事项加编号：退回补正 0187', 'Project, unit, article, or: return 0187'),
        )}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={say(text('结果', 'Results'))} className="palette-list">
        {items.map(item => (
          <PaletteLine
            key={item.key}
            id={`${listId}-${item.key}`}
            item={item}
            active={item === current}
            onOpen={() => open(item)}
          />
        ))}
      </div>
      <p className="palette-foot quiet" role="status">
        {typed.trim() === '' || items.length > 0
          ? say(text(`↑↓ 选择　Enter 打开　Esc 关闭${more}`, `↑↓ choose · Enter open · Esc close${more}`))
          : say(text(`没有找到“${typed.trim()}”`, `Nothing found for “${typed.trim()}”`))}
      </p>
    </dialog>
  )
}

interface PaletteLineProps {
  readonly id: string
  readonly item: PaletteItem
  readonly active: boolean
  onOpen(): void
}

function PaletteLine({ id, item, active, onOpen }: PaletteLineProps) {
  const say = useSay()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the box above, which names the active line
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={item.possible ? 'palette-line' : 'palette-line palette-not-now'}
      onClick={onOpen}
    >
      <span className="palette-kind">{say(kindNames[item.kind])}</span>
      <span className="palette-title">{say(item.title)}</span>
      <span className="quiet">{say(item.note)}</span>
    </div>
  )
}

function useOpenItem(onClose: () => void) {
  const navigate = useNavigate()
  return (item: PaletteItem) => {
    onClose()
    void navigate({ to: item.href.split('?')[0] ?? '/', search: searchOf(item.href) })
  }
}

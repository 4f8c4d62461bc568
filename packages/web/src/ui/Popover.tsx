import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'

interface OpenerProps {
  ref(button: HTMLButtonElement | null): void
  onClick(): void
  readonly 'aria-haspopup': 'dialog'
  readonly 'aria-expanded': boolean
}

interface PopoverProps {
  /** the button that opens and closes it */
  opener(props: OpenerProps): ReactNode
  /** what it is called for those who do not see what it belongs to */
  readonly name: string
  /** the side of the button it keeps to */
  readonly align?: 'start' | 'end'
  children(close: () => void): ReactNode
}

/**
 * A few words or choices beside the button that opened them, while the page stays in use. It takes the focus and gives
 * it back; Escape, a press elsewhere and walking out of it close it.
 */
export function Popover({ opener, ...panel }: PopoverProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <>
      {opener({
        ref: element => {
          button.current = element
        },
        onClick: () => setOpen(!open),
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
      })}
      {open && button.current && <Panel {...panel} button={button.current} close={close} />}
    </>
  )
}

interface PanelProps extends Omit<PopoverProps, 'opener'> {
  readonly button: HTMLElement
  close(): void
}

function Panel({ button, close, name, align = 'start', children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const closing = useRef(close)
  closing.current = close
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const place = () => putBeside(button, element, align)
    place()
    element.focus({ preventScroll: true })
    const sized = new ResizeObserver(place)
    sized.observe(element)
    sized.observe(document.body)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      sized.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [button, align])
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      const inside = target instanceof Node && (panel.current?.contains(target) || button.contains(target))
      if (!inside) closing.current()
    }
    document.addEventListener('pointerdown', pressed, true)
    return () => document.removeEventListener('pointerdown', pressed, true)
  }, [button])
  const leave = () => {
    close()
    button.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Neither the sheet around it nor a shortcut of the page is meant.
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && relatedTarget !== button && !currentTarget.contains(relatedTarget)) leave()
  }
  return createPortal(
    <div
      ref={panel}
      className="popover"
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {children(leave)}
    </div>,
    landmarkOf(button),
  )
}

/** Within the dialog, which makes all else inert, or the landmark it belongs to. */
const landmarkOf = (button: HTMLElement): HTMLElement =>
  button.closest<HTMLElement>('dialog, main, header') ?? document.body

const GAP = 8

/** Below the button, above it where there is no room below, and always within the window. */
function putBeside(button: HTMLElement, panel: HTMLElement, align: 'start' | 'end'): void {
  const { top, bottom, left, right } = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const { clientWidth, clientHeight } = document.documentElement
  const below = bottom + GAP + height <= clientHeight || top < clientHeight - bottom
  const x = Math.max(GAP, Math.min(align === 'start' ? left : right - width, clientWidth - width - GAP))
  panel.style.left = `${x}px`
  panel.style.top = `${below ? bottom + GAP : top - GAP - height}px`
}

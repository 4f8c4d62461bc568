import { text } from '@zhengheng/policy'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useSay } from '../reader/i18n.tsx'
import { Button } from './Button.tsx'

interface SheetProps {
  readonly open: boolean
  /** absent where the sheet must be answered and cannot be closed */
  onClose?(): void
  readonly title: ReactNode
  readonly children: ReactNode
  /** buttons that stay in sight below the content */
  readonly footer?: ReactNode
  /** beside the page, or in its middle */
  readonly at?: 'side' | 'middle'
  /** widest it gets, in px */
  readonly size?: number
  readonly className?: string
}

/**
 * Something done beside the page: the browser's own dialog, which keeps the focus inside and gives it back.
 * Its content lives only while it is open. Focus starts on what is marked `data-first`, else on the first field.
 */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null
}

const firstIn = (dialog: HTMLDialogElement | null): HTMLElement | null | undefined =>
  dialog?.querySelector<HTMLElement>('[data-first]') ??
  dialog?.querySelector<HTMLElement>('.sheet-in input, .sheet-in textarea, .sheet-in select') ??
  // Never the button that closes.
  dialog?.querySelector<HTMLElement>('h2')

function OpenSheet(props: Omit<SheetProps, 'open'>) {
  const { onClose, title, children, footer, at = 'side', size = 480, className = '' } = props
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Closed while it still stands in the document: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    firstIn(element)?.focus()
    document.documentElement.classList.add('held')
    return () => {
      element?.close()
      // One sheet may lie upon another.
      if (!document.querySelector('dialog[open]')) document.documentElement.classList.remove('held')
      // The focus goes back to what opened the sheet; where that is gone, to the content.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('content')?.focus()
      })
    }
  }, [])
  // At the end of the document: a sheet with a form may be opened from within another, and forms do not nest.
  return createPortal(
    <dialog
      ref={dialog}
      className={`sheet sheet-${at} ${className}`}
      style={{ maxWidth: size }}
      aria-labelledby={heading}
      onCancel={event => {
        // A sheet opened upon this one, or a file picker in it, was given up: that is no affair of this one.
        if (event.target !== event.currentTarget) return
        // Escape asks; the one who opened the sheet closes it.
        event.preventDefault()
        onClose?.()
      }}
      // What is sent here is no affair of the page it was opened on.
      onSubmit={event => event.stopPropagation()}
    >
      <div className="sheet-head">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {onClose && (
          <Button kind="text" onClick={onClose} aria-label={say(text('关闭', 'Close'))}>
            ✕
          </Button>
        )}
      </div>
      <div className="sheet-in">{children}</div>
      {footer && <div className="sheet-foot">{footer}</div>}
    </dialog>,
    document.body,
  )
}

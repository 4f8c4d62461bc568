import { type ReactNode, useId, useRef } from 'react'

export interface Tab {
  readonly key: string
  readonly label: string
  readonly children: ReactNode
}

interface TabsProps {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly active: string
  onActive(key: string): void
  readonly className?: string
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Tabs as the keyboard expects them: one stop, arrows move. Panels stay alive, so nothing typed is lost. */
export function Tabs({ label, tabs, active, onActive, className = '' }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: React.KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(tab => tab.key === active)
    const next = (at + step + tabs.length) % tabs.length
    onActive(tabs[next]?.key ?? active)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div className={`tab-set ${className}`}>
      <div role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(tab => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === active}
            aria-controls={`${id}-${tab.key}-panel`}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onActive(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map(tab => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${id}-${tab.key}-panel`}
          aria-labelledby={`${id}-${tab.key}`}
          hidden={tab.key !== active}
        >
          {tab.children}
        </div>
      ))}
    </div>
  )
}

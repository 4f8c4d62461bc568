import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type Palette, paletteOf, type Scheme } from './palette.ts'
import { type Preferences, readPreferences, writePreferences } from './preference-cookie.ts'

interface Shown extends Preferences {
  change(next: Partial<Preferences>): void
}

const PreferencesContext = createContext<Shown | null>(null)

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')
const watchDark = (changed: () => void) => {
  darkQuery.addEventListener('change', changed)
  return () => darkQuery.removeEventListener('change', changed)
}

const cssName = (name: string) => `--${name.replace(/[A-Z0-9]/g, letter => `-${letter.toLowerCase()}`)}`

function paint(palette: Palette, preferences: Preferences, scheme: Scheme) {
  const root = document.documentElement
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(cssName(name), value)
  root.style.setProperty('color-scheme', scheme)
  root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
  root.dataset.text = preferences.text
}

/** Language, text size and colours: kept in a cookie, applied to the whole document. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => readPreferences(document.cookie))
  const systemDark = useSyncExternalStore(watchDark, () => darkQuery.matches)
  const scheme: Scheme = preferences.scheme === 'system' ? (systemDark ? 'dark' : 'light') : preferences.scheme
  const palette = paletteOf(scheme, preferences.text === 'contrast')
  useEffect(() => paint(palette, preferences, scheme), [palette, preferences, scheme])
  const shown = useMemo<Shown>(
    () => ({
      ...preferences,
      change: next => {
        const all = { ...preferences, ...next }
        document.cookie = writePreferences(all)
        setPreferences(all)
      },
    }),
    [preferences],
  )
  return <PreferencesContext value={shown}>{children}</PreferencesContext>
}

export function usePreferences(): Shown {
  const shown = useContext(PreferencesContext)
  if (!shown) throw new Error('usePreferences outside PreferencesProvider')
  return shown
}

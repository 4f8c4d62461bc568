import type { Text } from '@zhengheng/policy'
import { useCallback } from 'react'
import { usePreferences } from './preferences.tsx'

export type Language = 'zh' | 'en'
export type Say = (words: Text) => string

/** Picks the language of the reader. Words are written where they are used, `text('中文', 'English')`. */
export function useSay(): Say {
  const { language } = usePreferences()
  return useCallback((words: Text) => words[language], [language])
}

export function useLanguage(): { language: Language; setLanguage(language: Language): void } {
  const { language, change } = usePreferences()
  return { language, setLanguage: next => change({ language: next }) }
}

import type { Text } from '@zhengheng/policy'
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useCallback } from 'react'
import { usePreferences } from './preferences.tsx'
import { themeOf } from './theme.ts'

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

const locales: Readonly<Record<Language, Locale>> = { zh: zhCN, en: enUS }

const nonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/** Popups stay with what they belong to: inside its dialog, which makes all else inert, or its landmark. */
const nearestLandmark = (element?: HTMLElement): HTMLElement =>
  element?.closest<HTMLElement>('dialog, main, header') ?? document.body

/** antd in the reader's language, colours and size; its styles carry the page's nonce. */
export function ConfiguredAntd({ children }: { children: ReactNode }) {
  const { language, palette, darkNow, text } = usePreferences()
  return (
    <ConfigProvider
      locale={locales[language]}
      theme={themeOf({ palette, dark: darkNow, large: text === 'large', language })}
      csp={{ nonce: nonce() }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={nearestLandmark}
    >
      {children}
    </ConfigProvider>
  )
}

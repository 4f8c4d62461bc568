import { expect, it } from 'vitest'
import { readPreferences, writePreferences } from './preference-cookie.ts'

it('reads back what it wrote, among other cookies', () => {
  const chosen = { language: 'en', text: 'large', scheme: 'dark' } as const
  const pair = writePreferences(chosen).split(';')[0]
  expect(readPreferences(`a=1; ${pair}; b=2`)).toEqual(chosen)
})

it('falls back to Chinese, standard, system', () => {
  expect(readPreferences('')).toEqual({ language: 'zh', text: 'standard', scheme: 'system' })
  expect(readPreferences('zhengheng-view=fr.huge.pink')).toEqual({ language: 'zh', text: 'standard', scheme: 'system' })
})

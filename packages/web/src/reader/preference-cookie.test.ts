import { expect, it } from 'vitest'
import { readPreferences, writePreferences } from './preference-cookie.ts'

it('reads back what it wrote, among other cookies', () => {
  const chosen = {
    language: 'en',
    text: 'large',
    scheme: 'dark',
    panes: 'work',
    seenWidth: 0,
    workWidth: 440,
  } as const
  const pair = writePreferences(chosen).split(';')[0]
  expect(readPreferences(`a=1; ${pair}; b=2`)).toEqual(chosen)
})

it('falls back to Chinese, standard, system', () => {
  const first = { language: 'zh', text: 'standard', scheme: 'system', panes: 'both', seenWidth: 0, workWidth: 0 }
  expect(readPreferences('')).toEqual(first)
  expect(readPreferences('zhengheng-view=fr.huge.pink.all.-3.1e9')).toEqual(first)
})

it('keeps what was chosen before there was more to choose', () => {
  expect(readPreferences('zhengheng-view=en.large.dark')).toMatchObject({
    language: 'en',
    scheme: 'dark',
    panes: 'both',
  })
})

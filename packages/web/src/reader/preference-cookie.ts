/** How a person wants to see things; nothing else is kept in the browser. */
export interface Preferences {
  readonly language: 'zh' | 'en'
  readonly text: 'standard' | 'large' | 'contrast'
  readonly scheme: 'system' | 'light' | 'dark'
  /** which panes of the review desk are open beside the application */
  readonly panes: 'both' | 'seen' | 'work' | 'none'
  /** how wide they are, in px; 0 as they come */
  readonly seenWidth: number
  readonly workWidth: number
}

const allowed = {
  language: ['zh', 'en'],
  text: ['standard', 'large', 'contrast'],
  scheme: ['system', 'light', 'dark'],
  panes: ['both', 'seen', 'work', 'none'],
} as const satisfies { [K in Exclude<keyof Preferences, 'seenWidth' | 'workWidth'>]: readonly Preferences[K][] }

const NAME = 'zhengheng-view'
const YEAR_SECONDS = 31_536_000

const among = <T extends string>(values: readonly [T, ...T[]], wanted: string | undefined): T =>
  values.find(value => value === wanted) ?? values[0]

const pixels = (wanted: string | undefined): number => (/^\d{1,4}$/.test(wanted ?? '') ? Number(wanted) : 0)

/** Anything unknown in the cookie falls back to the first choice. */
export function readPreferences(cookies: string): Preferences {
  const found = cookies.split('; ').find(pair => pair.startsWith(`${NAME}=`))
  const [language, text, scheme, panes, seenWidth, workWidth] = (found?.slice(NAME.length + 1) ?? '').split('.')
  return {
    language: among(allowed.language, language),
    text: among(allowed.text, text),
    scheme: among(allowed.scheme, scheme),
    panes: among(allowed.panes, panes),
    seenWidth: pixels(seenWidth),
    workWidth: pixels(workWidth),
  }
}

export const writePreferences = (chosen: Preferences): string =>
  `${NAME}=${[chosen.language, chosen.text, chosen.scheme, chosen.panes, chosen.seenWidth, chosen.workWidth].join('.')}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`

/** How a person wants to see things; nothing else is kept in the browser. */
export interface Preferences {
  readonly language: 'zh' | 'en'
  readonly text: 'standard' | 'large' | 'contrast'
  readonly scheme: 'system' | 'light' | 'dark'
}

const allowed = {
  language: ['zh', 'en'],
  text: ['standard', 'large', 'contrast'],
  scheme: ['system', 'light', 'dark'],
} as const satisfies { [K in keyof Preferences]: readonly Preferences[K][] }

const NAME = 'zhengheng-view'
const YEAR_SECONDS = 31_536_000

const among = <T extends string>(values: readonly [T, ...T[]], wanted: string | undefined): T =>
  values.find(value => value === wanted) ?? values[0]

/** Anything unknown in the cookie falls back to the first choice. */
export function readPreferences(cookies: string): Preferences {
  const found = cookies.split('; ').find(pair => pair.startsWith(`${NAME}=`))
  const [language, text, scheme] = (found?.slice(NAME.length + 1) ?? '').split('.')
  return {
    language: among(allowed.language, language),
    text: among(allowed.text, text),
    scheme: among(allowed.scheme, scheme),
  }
}

export const writePreferences = ({ language, text, scheme }: Preferences): string =>
  `${NAME}=${language}.${text}.${scheme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`

/** Colours of the product: one accent, greys, and red only where paper would be red. */
export interface Palette {
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly line2: string
  readonly page: string
  readonly card: string
  readonly accent: string
  readonly accentSoft: string
  readonly onAccent: string
  readonly ok: string
  readonly okSoft: string
  readonly warn: string
  readonly warnSoft: string
  readonly bad: string
  readonly badSoft: string
  readonly official: string
  /** outlines of things that can be typed into or pressed: 3:1 against the card */
  readonly edge: string
  /** outlines of buttons, whose words already say what they are */
  readonly rim: string
}

const light: Palette = {
  ink: '#1d2733',
  ink2: '#566372',
  ink3: '#66717f',
  line: '#dfe4ea',
  line2: '#eef1f4',
  page: '#f5f7f9',
  card: '#ffffff',
  accent: '#1f4e79',
  accentSoft: '#e8eff6',
  onAccent: '#ffffff',
  ok: '#1f6b45',
  okSoft: '#e6f2ec',
  warn: '#8a5a00',
  warnSoft: '#fdf3dc',
  bad: '#a8201a',
  badSoft: '#fbe9e7',
  official: '#b3140d',
  edge: '#8793a0',
  rim: '#c9d1d9',
}

const dark: Palette = {
  ink: '#e4e9ef',
  ink2: '#b0bac5',
  ink3: '#9aa6b2',
  line: '#36404a',
  line2: '#293139',
  page: '#13171c',
  card: '#1a2027',
  accent: '#8fb8e0',
  accentSoft: '#22364a',
  onAccent: '#0f151b',
  ok: '#7cc7a0',
  okSoft: '#1c3329',
  warn: '#e6b450',
  warnSoft: '#382c12',
  bad: '#f09a92',
  badSoft: '#40201e',
  official: '#f08a80',
  edge: '#6f7c8a',
  rim: '#4a5663',
}

const lightContrast: Palette = {
  ...light,
  ink: '#000000',
  ink2: '#1d1d1d',
  ink3: '#2b2b2b',
  line: '#5f6873',
  line2: '#8b939c',
  page: '#ffffff',
  accent: '#0b2f52',
  accentSoft: '#dfe9f3',
  ok: '#0c4a2c',
  warn: '#5f3d00',
  bad: '#7d0f0a',
  official: '#8c0d07',
  edge: '#000000',
  rim: '#000000',
}

const darkContrast: Palette = {
  ...dark,
  ink: '#ffffff',
  ink2: '#f0f0f0',
  ink3: '#e2e2e2',
  line: '#9aa4ae',
  line2: '#7b858f',
  page: '#000000',
  card: '#000000',
  accent: '#b7d6f5',
  edge: '#ffffff',
  rim: '#ffffff',
}

export type Scheme = 'light' | 'dark'

export const paletteOf = (scheme: Scheme, contrast: boolean): Palette =>
  scheme === 'dark' ? (contrast ? darkContrast : dark) : contrast ? lightContrast : light

import { type Text, text } from '@zhengheng/policy'

/** Never colour alone: each light has a shape and a word. Most urgent first. */
export const lightNames = {
  over: { shape: '■', word: text('超期', 'Overdue') },
  near: { shape: '▲', word: text('临期', 'Due soon') },
  uncertain: { shape: '◌', word: text('未定', 'Not settled') },
  normal: { shape: '●', word: text('正常', 'On time') },
  paused: { shape: 'Ⅱ', word: text('暂停', 'Paused') },
  none: { shape: '—', word: text('无时限', 'No limit') },
} as const satisfies Record<string, { shape: string; word: Text }>
export type LightName = keyof typeof lightNames
export const lightOrder = Object.keys(lightNames) as readonly LightName[]

import { obligationKindIds, obligationKinds, obligationStatuses, planDuty, type Text, text } from '@zhengheng/policy'

/** What the address of the calendar says. */
export interface DutyFilter {
  readonly scope?: 'mine'
  readonly unit?: string
  readonly kind?: string
  readonly status?: (typeof obligationStatuses)[number]
  readonly span?: Span
}

export const spanNames = {
  '30': text('30 天内', 'Within 30 days'),
  '90': text('90 天内', 'Within 90 days'),
  year: text('今年内', 'Within this year'),
} as const satisfies Record<string, Text>
export type Span = keyof typeof spanNames

/** Duties that can arise today; those of chapters without acts are not offered. */
export const kindOptions: readonly { readonly value: string; readonly label: Text }[] = [
  { value: 'unitPlan', label: planDuty.title },
  ...obligationKindIds
    .filter(id => !('awaits' in obligationKinds[id]))
    .map(id => ({ value: id, label: obligationKinds[id].title })),
]

/** Reads the address; anything unknown in it is left out. */
export function readDutyFilter(search: Readonly<Record<string, unknown>>): DutyFilter {
  const word = (name: string) => String(search[name] ?? '').trim()
  const status = obligationStatuses.find(known => known === word('status'))
  const span = (['30', '90', 'year'] as const).find(known => known === word('span'))
  return {
    ...(word('scope') === 'mine' && { scope: 'mine' }),
    ...(word('unit') && { unit: word('unit') }),
    ...(kindOptions.some(({ value }) => value === word('kind')) && { kind: word('kind') }),
    ...(status && { status }),
    ...(span && { span }),
  }
}

const DAY_MS = 86_400_000

/** The last day a span reaches to; what is already late always lies in it. */
export const lastDayOf = (span: Span, today: string): string =>
  span === 'year'
    ? `${today.slice(0, 4)}-12-31`
    : new Date(Date.parse(today) + Number(span) * DAY_MS).toISOString().slice(0, 10)

/** The filter as the server understands it. */
export const queryOf = ({ span, ...filter }: DutyFilter, today: string) => ({
  ...filter,
  ...(span && { to: lastDayOf(span, today) }),
})

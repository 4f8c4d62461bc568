import { type Span, type Text, text } from '@zhengheng/policy'

/** 1月1日至3日; with its year where that is not the notice's. */
export function spanWords({ from, to }: Span, year: number): Text {
  const en = from === to ? from : `${from} to ${to}`
  if (from === to) return text(dayWords(from, year), en)
  const [, fromMonth] = from.split('-')
  const [, toMonth, toDay] = to.split('-')
  const end = fromMonth === toMonth ? `${Number(toDay)}日` : dayWords(to, from.startsWith(`${year}-`) ? year : 0)
  return text(`${dayWords(from, year)}至${end}`, en)
}

export function dayWords(day: string, year: number): string {
  const [written, month, date] = day.split('-')
  return `${Number(written) === year ? '' : `${written}年`}${Number(month)}月${Number(date)}日`
}

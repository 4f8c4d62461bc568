import type { Correction } from '@zhengheng/policy'

/** The words a comment is about, unless its place already says them. */
export function Quote({ item: { anchor, place } }: { item: Correction }) {
  if (!anchor?.quote || place.includes(anchor.quote)) return null
  return <p className="pin-quote">{anchor.quote}</p>
}

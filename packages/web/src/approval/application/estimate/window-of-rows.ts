export const ROW_HEIGHT = 38

/** Which rows are drawn: those in sight with some to spare, and the one the keyboard stands on. */
export function rowsInSight(scrollTop: number, height: number, rows: number, active: number): readonly number[] {
  const spare = 8
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - spare)
  const last = Math.min(rows - 1, Math.ceil((scrollTop + height) / ROW_HEIGHT) + spare)
  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  if (active >= rows || (active >= first && active <= last)) return inSight
  return active < first ? [active, ...inSight] : [...inSight, active]
}

/** Where to scroll so that a row is in sight; undefined when it is. */
export function scrollFor(row: number, scrollTop: number, height: number): number | undefined {
  const top = row * ROW_HEIGHT
  if (top < scrollTop) return top
  if (top + ROW_HEIGHT > scrollTop + height) return top + ROW_HEIGHT - height
  return undefined
}

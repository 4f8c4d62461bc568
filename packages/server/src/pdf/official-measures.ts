/** GB/T 9704-2012 in points. */
export const MM = 72 / 25.4

/** 22 of them stand on a page. */
export const LINE = 29
/** 三号 is 16 pt; set a hair smaller, 28 of them fit on a line. */
export const CHARACTER = 15.75

export const page = {
  left: 28 * MM,
  top: 37 * MM,
  right: 26 * MM,
  /** a tenth of a point to spare, so that 22 lines fit after any rounding */
  bottom: 297 * MM - 37 * MM - 22 * LINE - 0.1,
}
export const textWidth = 210 * MM - page.left - page.right

export const size = { second: 22, third: CHARACTER, fourth: 14, table: 12 }
/** Of a table, the smaller ones where codes or amounts would break. */
export const tableSizes = [size.table, 10.5, 9, 7.5] as const
export const RED = '#ff0000'

/** What the font itself takes for a line of its size. */
export const NATURAL = 1.437

/** Text of a size on lines of an exact height. */
export const exactly = (points: number, line = LINE) => ({ fontSize: points, lineHeight: line / (points * NATURAL) })

import type { ZipParts } from './zip-parts.ts'

/** Whether a cell of a sheet, counted from 0, belongs to a merged one. */
export type IsMerged = (row: number, column: number) => boolean

/** The merged cells of the sheet at this place in the workbook. The reader of values does not tell them. */
export async function mergedIn(parts: ZipParts, sheet: number): Promise<IsMerged> {
  const path = await pathOf(parts, sheet)
  const xml = (path && (await parts.text(path))) ?? ''
  const ranges = [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = '', top, right = '', bottom]) => ({
      left: columnNumber(left),
      right: columnNumber(right),
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
    }),
  )
  return (row, column) =>
    ranges.some(({ left, right, top, bottom }) => row >= top && row <= bottom && column >= left && column <= right)
}

/** The workbook lists its sheets by relation, and the relations say where each is kept. */
async function pathOf(parts: ZipParts, sheet: number): Promise<string | undefined> {
  const workbook = (await parts.text('xl/workbook.xml')) ?? ''
  const relations = (await parts.text('xl/_rels/workbook.xml.rels')) ?? ''
  const tag = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][sheet]?.[0] ?? ''
  const id = /\br:id="([^"]+)"/.exec(tag)?.[1]
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(([found]) => found.includes(`Id="${id}"`))
  const target = /\bTarget="([^"]+)"/.exec(relation?.[0] ?? '')?.[1]
  return target && (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

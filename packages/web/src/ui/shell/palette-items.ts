import type { ProjectRow } from '@zhengheng/contract'
import {
  citation,
  documents,
  findAction,
  type Offer,
  type RuleId,
  rulebook,
  ruleSource,
  statuses,
  type Text,
  text,
} from '@zhengheng/policy'
import type { MenuItem } from '../../app/menu.ts'
import { placeOf } from '../act/screens.ts'

/** One line of the search box. */
export interface PaletteItem {
  readonly key: string
  readonly kind: 'project' | 'action' | 'rule' | 'page'
  readonly title: Text
  readonly note: Text
  readonly href: string
  readonly possible: boolean
}

const joined = (a: Text, b: Text): Text => text(`${a.zh} · ${b.zh}`, `${a.en} · ${b.en}`)

const plain = (words: string): Text => text(words, words)

export const projectItems = (rows: readonly ProjectRow[]): PaletteItem[] =>
  rows.map(row => ({
    key: `project ${row.code}`,
    kind: 'project',
    title: plain(row.name),
    note: plain(`${row.code} · ${row.unitName}`),
    href: `/p/${encodeURIComponent(row.code)}`,
    possible: true,
  }))

const contains = (words: string, wanted: Text, ...more: string[]) =>
  [wanted.zh, wanted.en, ...more].some(found => found.toLowerCase().includes(words.toLowerCase()))

/** What can be done with the project at hand; what cannot stands there too, with its first reason. */
export function actionItems(offers: readonly Offer[], code: string, words: string): PaletteItem[] {
  return offers.flatMap(({ action: name, decision }) => {
    const action = findAction(name)
    if (action?.on !== 'project' || action.besideOccasion) return []
    if (!contains(words, action.title, code)) return []
    const why = decision.allowed ? undefined : decision.reasons[0]?.text
    return [
      {
        key: `action ${name}`,
        kind: 'action' as const,
        title: text(`${action.title.zh} ${code}`, `${action.title.en} ${code}`),
        note: why ? text(`还不能办：${why.zh}`, `Not yet: ${why.en}`) : action.effect,
        // Pages of their own are for those who may; the project page explains to everybody else.
        href: decision.allowed ? placeOf(name, code) : `/p/${encodeURIComponent(code)}?do=${name}`,
        possible: decision.allowed,
      },
    ]
  })
}

export function ruleItems(words: string): PaletteItem[] {
  if (words === '') return []
  return (Object.keys(rulebook) as RuleId[]).flatMap(id => {
    const { summary, document, status } = ruleSource(id)
    const cited = citation(id)
    if (!contains(words, summary, cited.zh, cited.en)) return []
    return [
      {
        key: `rule ${id}`,
        kind: 'rule' as const,
        title: text(`${cited.zh} ${summary.zh}`, `${cited.en}: ${summary.en}`),
        note: joined(documents[document], statuses[status]),
        href: `/guide?rule=${encodeURIComponent(cited.zh)}`,
        possible: true,
      },
    ]
  })
}

export const pageItems = (menu: readonly MenuItem[], words: string): PaletteItem[] =>
  menu
    .filter(item => contains(words, item.label))
    .map(item => ({
      key: `page ${item.href}`,
      kind: 'page',
      title: item.label,
      note: text('打开页面', 'Open the page'),
      href: item.href,
      possible: true,
    }))

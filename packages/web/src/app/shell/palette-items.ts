import type { ProjectRow } from '@zhengheng/contract'
import {
  actionsOn,
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
import type { InboxLine } from '../../projects/inbox-lines.ts'
import { sortOffers } from '../../projects/page/sort-offers.ts'
import type { MenuItem } from '../../reader/menu.ts'
import { actionWords } from '../../ui/act/action-words.computed.ts'
import { placeOf } from '../../ui/act/screens.ts'

/** One line of the search box. */
export interface PaletteItem {
  readonly key: string
  readonly kind: 'project' | 'action' | 'rule' | 'page'
  readonly title: Text
  readonly note: Text
  readonly href: string
  readonly possible: boolean
}

const joined = (a: Text, b: Text, by = ' · '): Text => text(`${a.zh}${by}${b.zh}`, `${a.en}${by}${b.en}`)

const projectHref = (code: string, act?: string): string =>
  `/p/${encodeURIComponent(code)}${act === undefined ? '' : `?do=${act}`}`

const plain = (words: string): Text => text(words, words)

export const projectItems = (rows: readonly ProjectRow[]): PaletteItem[] =>
  rows.map(row => ({
    key: `project ${row.code}`,
    kind: 'project',
    title: plain(row.name),
    note: plain(`${row.code} · ${row.unitName}`),
    href: projectHref(row.code),
    possible: true,
  }))

const contains = (words: string, { zh, en }: Text) =>
  [zh, en].some(found => found.toLowerCase().includes(words.toLowerCase()))

/** What can be done with a project; what cannot stands behind, with its first reason. */
export function actionItems(offers: readonly Offer[], code: string, words: string): PaletteItem[] {
  const { now, soon, other } = sortOffers(offers)
  return [...now, ...soon, ...other].flatMap(({ action: name, decision }) => {
    const action = findAction(name)
    if (!action || !contains(words, action.title)) return []
    const why = decision.allowed ? undefined : decision.reasons[0]?.text
    return [
      {
        key: `action ${name}`,
        kind: 'action' as const,
        title: joined(action.title, plain(code), ' '),
        note: why ? text(`还不能办：${why.zh}`, `Not yet: ${why.en}`) : action.effect,
        // Pages of their own are for those who may; the project page explains to everybody else.
        href: decision.allowed ? placeOf(name, code) : projectHref(code, name),
        possible: decision.allowed,
      },
    ]
  })
}

/** Acts asked for by name that other posts do: who asks is told whose they are. */
export function actsOfOthers(offers: readonly Offer[], code: string, words: string): PaletteItem[] {
  if (words === '') return []
  const own = new Set(offers.map(offer => offer.action))
  return actionsOn('project')
    .filter(({ name, title, besideOccasion }) => !besideOccasion && !own.has(name) && contains(words, title))
    .map(({ name, title, by: { label } }) => ({
      key: `action ${name}`,
      kind: 'action',
      title: joined(title, plain(code), ' '),
      note: text(`不由您办理：由${label.zh}办理`, `Not yours: belongs to ${label.en}`),
      href: projectHref(code),
      possible: false,
    }))
}

/** Whether some act is called so: only then is it worth asking what waits. */
export const namesAct = (words: string): boolean =>
  words !== '' && Object.values(actionWords).some(action => action && contains(words, action.title))

/** What waits for the reader, asked for by the name of the act. */
export const taskItems = (lines: readonly InboxLine[], words: string): PaletteItem[] =>
  lines
    .filter(line => words !== '' && contains(words, line.actionTitle))
    .map(line => ({
      key: `task ${line.key}`,
      kind: 'action',
      title: line.code === '' ? line.actionTitle : joined(line.actionTitle, plain(line.code), ' '),
      note: line.item ? joined(line.name, plain(line.item.title)) : line.name,
      href: line.href,
      possible: true,
    }))

export function ruleItems(words: string): PaletteItem[] {
  if (words === '') return []
  return (Object.keys(rulebook) as RuleId[]).flatMap(id => {
    const { summary, document, status } = ruleSource(id)
    const cited = citation(id)
    if (!contains(words, summary) && !contains(words, cited)) return []
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

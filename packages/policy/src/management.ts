import type { AnyAction, AnyContext, SubjectKind } from './action.ts'
import type { Item, OnItem } from './item.ts'
import { listed, type Text } from './kernel/text.ts'
import type { Reason } from './rulebook/reason.ts'
import { kindOf } from './subjects.ts'

const statusName = (on: SubjectKind, status: string): Text =>
  kindOf(on).statusNames[status] ?? { zh: status, en: status }

/** The act belongs to certain posts. */
export function requirePost(action: AnyAction, context: AnyContext): Reason | null {
  const { by } = action
  if (by.holds(context.state, context.actor, context.item)) return null
  return {
    rule: 'M-post',
    text: { zh: `“${action.title.zh}”由${by.label.zh}办理`, en: `“${action.title.en}” belongs to: ${by.label.en}` },
    fact: { what: { zh: '您的岗位', en: 'Your post' }, value: `${context.actor.unit.name} ${context.actor.post}` },
    cure: { text: { zh: `请由${by.label.zh}办理`, en: `Ask: ${by.label.en}` } },
  }
}

/** The act belongs to certain steps: of its subject, and of the item it is about. */
export function requireState(action: AnyAction, context: AnyContext): Reason | null {
  const status = (context.state as { status: string }).status
  const { from } = action
  if (!from.includes(status)) return elsewhere(action, from, status, each => statusName(action.on, each))
  return action.item ? requireItem(action, action.item, context.item) : null
}

function requireItem(action: AnyAction, { kind, from }: OnItem, item: Item | undefined): Reason | null {
  if (item && from.includes(item.status)) return null
  if (item) return elsewhere(action, from, item.status, each => kind.statuses[each] ?? { zh: each, en: each })
  return {
    rule: 'M-state',
    text: { zh: `“${kind.title.zh}”中没有这一项`, en: `There is no such item: ${kind.title.en}` },
    cure: { text: { zh: '请刷新页面，选择其中一项办理', en: 'Reload the page and choose one' } },
  }
}

function elsewhere(action: AnyAction, from: readonly string[], status: string, name: (status: string) => Text): Reason {
  const needed = listed(from.map(name))
  return {
    rule: 'M-state',
    text: {
      zh: `“${action.title.zh}”要在“${needed.zh}”环节办理`,
      en: `“${action.title.en}” is possible in: ${needed.en}`,
    },
    fact: { what: { zh: '当前环节', en: 'Now in' }, value: name(status).zh },
    cure: { text: { zh: `待进入“${needed.zh}”后再办`, en: `Wait until: ${needed.en}` } },
  }
}

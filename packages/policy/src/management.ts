import type { AnyAction, AnyContext, SubjectKind } from './action.ts'
import { listed, type Text } from './kernel/text.ts'
import type { Reason } from './rulebook/reason.ts'
import { kindOf } from './subjects.ts'

const statusName = (on: SubjectKind, status: string): Text =>
  kindOf(on).statusNames[status] ?? { zh: status, en: status }

/** The act belongs to certain posts. */
export function requirePost(action: AnyAction, context: AnyContext): Reason | null {
  const { by } = action
  if (by.holds(context.state, context.actor)) return null
  return {
    rule: 'M-post',
    text: { zh: `“${action.title.zh}”由${by.label.zh}办理`, en: `“${action.title.en}” belongs to: ${by.label.en}` },
    fact: { what: { zh: '您的岗位', en: 'Your post' }, value: `${context.actor.unit.name} ${context.actor.post}` },
    cure: { text: { zh: `请由${by.label.zh}办理`, en: `Ask: ${by.label.en}` } },
  }
}

/** The act belongs to certain steps. */
export function requireState(action: AnyAction, context: AnyContext): Reason | null {
  const status = (context.state as { status: string }).status
  if (action.from.includes(status)) return null
  const needed = listed(action.from.map(each => statusName(action.on, each)))
  const now = statusName(action.on, status)
  return {
    rule: 'M-state',
    text: {
      zh: `“${action.title.zh}”要在“${needed.zh}”环节办理`,
      en: `“${action.title.en}” is possible in: ${needed.en}`,
    },
    fact: { what: { zh: '当前环节', en: 'Now in' }, value: now.zh },
    cure: { text: { zh: `待进入“${needed.zh}”后再办`, en: `Wait until: ${needed.en}` } },
  }
}

import { type Action, actions, type Text } from '@zhengheng/policy'

interface ActionWords {
  readonly on: Action['on']
  readonly title: Text
  readonly effect: Text
}

/** What lists say of an action. They judge nothing, so they come without the rules, which are most of what an action is. */
export const actionWords: Readonly<Record<string, ActionWords | undefined>> = Object.fromEntries(
  actions.map(({ name, on, title, effect }) => [name, { on, title, effect }]),
)

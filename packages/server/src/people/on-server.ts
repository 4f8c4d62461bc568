import { type Text, text, theServer } from '@zhengheng/policy'
import { joined } from '../db/joined.ts'
import type { PeopleTables } from '../db/people-tables.ts'
import type { Outcome } from '../spine/outcome.ts'
import { type Act, actTogether } from '../spine/perform.ts'
import type { ToldHalf } from '../spine/shell.ts'
import type { People } from './people.ts'

export interface ServerAct extends Pick<Act, 'subject' | 'action' | 'input'> {
  /** 0 for one that begins */
  readonly seenVersion?: number
}

export type ServerAnswer =
  | { readonly kind: 'done'; readonly told: readonly ToldHalf[] }
  | { readonly kind: 'refused'; readonly reason: Text }

/** What the server itself does to accounts and units, and what goes with it: all of it is kept, or nothing. */
export const onServer = <T>(
  people: People,
  work: (does: (act: ServerAct) => Promise<ServerAnswer>, within: People) => Promise<T>,
): Promise<T> =>
  actTogether(people, ['account'], (doing, tx) =>
    work(
      async act => answerOf(await doing({ seenVersion: 0, ...act, requestId: people.ids.uuid(), actor: theServer })),
      { ...people, db: joined<PeopleTables>(tx) },
    ),
  )

function answerOf(outcome: Outcome): ServerAnswer {
  if (outcome.kind === 'done') return outcome
  if (outcome.kind === 'invalid') return refused(outcome.fields.map(field => field.text))
  if (outcome.kind === 'refused') return refused(outcome.reasons.map(reason => reason.text))
  return refused([text('已有同一编号的账号或单位', 'There is one of this id already')])
}

const refused = (why: readonly Text[]): ServerAnswer => ({
  kind: 'refused',
  reason: text(why.map(({ zh }) => zh).join('；'), why.map(({ en }) => en).join('; ')),
})

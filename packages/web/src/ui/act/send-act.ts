import { ActAnswer, filledPath, subjectPaths } from '@zhengheng/contract'
import { send } from '../../wire/api.ts'
import type { Subject } from './screens.ts'

export interface Act {
  readonly subject: Subject
  readonly action: string
  readonly input: unknown
  /** version of the subject the person was looking at */
  readonly seenVersion: number
  /** of several drafts of this act on this subject, the one it was written in */
  readonly part?: string
}

const routeOf = ({ subject, action }: Act): string =>
  `${filledPath(subjectPaths[subject.kind], subject)}/actions/${action}`

/** Sends one act. @throws RequestProblem when it was not done, or when it is not known whether it was */
export async function sendAct(act: Act, requestId: string): Promise<ActAnswer> {
  const { input, seenVersion, part } = act
  return ActAnswer.parse(await send(routeOf(act), 'POST', { input, seenVersion, requestId, ...(part && { part }) }))
}

/** The code that stands for a project not yet made: acts that begin one are sent to it, at version 0. */
export const NEW_PROJECT = { kind: 'project', code: 'new' } as const satisfies Subject

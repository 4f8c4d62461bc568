import { ActAnswer, ActionRequest, API, addressPart, type Receipt, subjectPaths } from '@zhengheng/contract'
import { type Actor, actions, dayInShanghai, seesInput, text } from '@zhengheng/policy'
import type { FastifyInstance } from 'fastify'
import { requireActor, signedInCallOf } from '../house/call.ts'
import { fieldFaults } from '../house/field-faults.ts'
import type { House } from '../house/house.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'
import { slipsOf } from '../people/slip.ts'
import { seeProject } from '../projects/find-project.ts'
import { toTimeline } from '../projects/timeline.ts'
import type { Outcome } from '../spine/outcome.ts'
import { NEW, perform } from '../spine/perform.ts'
import { responseSchema } from './response-schema.ts'

/** One POST per action of the policy: whatever can be done has a route, and nothing else writes what has a log. */
export function mountActions(app: FastifyInstance, house: House): void {
  const schema = { response: { 200: responseSchema(ActAnswer) } }
  for (const action of actions) {
    const { idOf, actorOf, repeatedIn } = house.addresses[action.on]
    app.post(
      `${API}${subjectPaths[action.on]}/actions/${action.name}`,
      { config: { access: `action:${action.name}`, staysOpen: action.secrets === 'signOut' }, schema },
      async (request, reply) => {
        const actor = requireActor({ actor: actorOf(signedInCallOf(request, reply).who) })
        const act = ActionRequest.safeParse(request.body)
        if (!act.success) throw invalid(fieldFaults('body', act.error))
        const params = request.params as Readonly<Record<string, string>>
        const written = params[addressPart(action.on)] ?? ''
        const id = await idOf(written)
        if (repeatedIn) refuseContradiction(repeatedIn, written, act.data.input)
        const outcome = await perform(house, {
          ...act.data,
          // An unknown code goes the same way as one that is not theirs, so that the answers cannot differ.
          subject: { kind: action.on, id: id ?? house.ids.uuid() },
          action: action.name,
          actor,
        })
        if (outcome.kind === 'stale') throw await changedMeanwhile(house, actor, params, outcome)
        return answerOf(house, outcome)
      },
    )
  }
}

/** @throws a problem for every end but the wished one */
async function answerOf(house: House, outcome: Exclude<Outcome, { kind: 'stale' }>): Promise<ActAnswer> {
  if (outcome.kind === 'done') {
    const slips = await slipsOf(house, outcome.told)
    return { ...outcome.receipt, ...(slips.length > 0 && { slips }) }
  }
  if (outcome.kind === 'absent') throw notFound()
  if (outcome.kind === 'reused') throw requestReused(outcome.earlier)
  if (outcome.kind === 'invalid') throw invalid(outcome.fields.map(field => ({ ...field })))
  throw new Problem(
    422,
    'refused',
    '现在不能办理',
    {
      zh: outcome.reasons.map(reason => reason.text.zh).join('；'),
      en: outcome.reasons.map(reason => reason.text.en).join('; '),
    },
    { reasons: [...outcome.reasons] },
  )
}

function requestReused(earlier: Receipt | undefined): Problem {
  const was = earlier
    ? text(
        `${dayInShanghai(earlier.at)} 对 ${earlier.code} 办理的“${earlier.title.zh}”`,
        `“${earlier.title.en}” on ${earlier.code}, done on ${dayInShanghai(earlier.at)}`,
      )
    : text('另一事项', 'another act')
  return new Problem(422, 'request-reused', '请求编号已用过', {
    zh: `这个请求编号已用于${was.zh}，与这次要办的不同。这次没有办理任何事项；要办新的事项，请刷新页面后重新提交。`,
    en: `This request id stands for ${was.en}, which is not what was asked now. Nothing was done this time; to do something new, reload the page and send it again.`,
  })
}

/** Says what happened since, as far as this person may read it. */
async function changedMeanwhile(
  { db }: House,
  actor: Actor,
  { code }: { readonly code?: string },
  { version, since }: Extract<Outcome, { kind: 'stale' }>,
): Promise<Problem> {
  const seen = code === undefined || code === NEW ? undefined : await seeProject(db, actor, code)
  const mayRead = (action: string) => !seen || seesInput(seen.project, seen.relation, action)
  return new Problem(
    409,
    'changed-meanwhile',
    '内容已被更新',
    {
      zh: '您打开之后，这里已有新的办理。没有做任何改动，请看过最新情况后再办。',
      en: 'Something was done here after you opened it. Nothing was changed; look at what is new, then act.',
    },
    { version, changes: toTimeline(since, mayRead) },
  )
}

/** What is typed must not contradict the address. */
function refuseContradiction(field: string, addressed: string, input: unknown): void {
  const typed = (input as Readonly<Record<string, unknown>> | null)?.[field]
  if (typed === undefined || String(typed) === addressed) return
  throw invalid([
    {
      path: field,
      code: `other_${field}`,
      text: { zh: `“年度”与地址中的 ${addressed} 年不一致`, en: `The year differs from ${addressed} in the address` },
    },
  ])
}

import type { ActionName } from '../actions.ts'
import type { Decision, Offer } from '../decide.ts'
import type { Actor } from '../kernel/actor.ts'
import { ZERO } from '../kernel/money.ts'
import { completeDraft } from './application-draft.ts'
import type { City } from './city.ts'
import { PLAN } from './inputs.ts'
import { everybody } from './people.ts'
import { RULES } from './rules-at.ts'
import { amounts, type Dice, typedInput } from './typed-inputs.ts'

/** One try in a walk, with what was offered before it. */
export interface Step {
  readonly actor: Actor
  readonly action: ActionName
  readonly subject: string
  readonly input: unknown
  readonly from: string
  readonly offer: Decision
  readonly decision: Decision
}

const MOST_PROJECTS = 4
/** Acts that end, undo or repeat something come up less often, so that walks get far. */
const rare: readonly ActionName[] = [
  'approval.settleCondition',
  'approval.withdraw',
  'approval.declineConfirmation',
  'approval.returnForCorrection',
  'plan.adjustLine',
  'plan.dropLine',
  'plan.mergeLines',
  'plan.reviseLine',
  'plan.sendBack',
  'supervision.answerHint',
  'supervision.urge',
  'plan.urgeOpinions',
  'plan.splitLine',
  'plan.undoMerge',
  'supervision.stop',
  'supervision.proposeAmendment',
  'supervision.proposeNotice',
  'supervision.declineAmendment',
]

const pressing: readonly ActionName[] = ['supervision.urge', 'plan.urgeOpinions']

interface Possible {
  readonly actor: Actor
  readonly subject: string
  readonly offer: Offer
}

/** Every project, the plan, what else the walk is about, and a project not begun while there is room for one. */
const subjects = (city: City, besides: readonly string[]): readonly string[] => [
  PLAN,
  ...besides,
  ...city.projects.keys(),
  ...(city.projects.size < MOST_PROJECTS ? [`p${city.projects.size + 1}`] : []),
]

const offered = (city: City, subject: string): readonly Possible[] =>
  everybody.flatMap(actor => city.offers(actor, subject).map(offer => ({ actor, subject, offer })))

const isAllowed = ({ offer }: Possible): boolean => offer.decision.allowed

/** First a subject with something to do, then an action, then who: every action comes up, however few may do it. */
function chosen(city: City, dice: Dice, besides: readonly string[]): Possible | undefined {
  const all = subjects(city, besides)
  const first = dice(all.length)
  for (const subject of [...all.slice(first), ...all.slice(0, first)]) {
    const possible = offered(city, subject)
    const allowed = possible.filter(isAllowed)
    // Where all that is left is to press others, a walk mostly goes on elsewhere.
    const moving =
      allowed.some(({ offer }) => !pressing.includes(offer.action)) || (allowed.length > 0 && dice(8) === 0)
    if (moving) return oneOf(preferred(possible, allowed, dice), dice)
  }
  return undefined
}

function preferred(possible: readonly Possible[], allowed: readonly Possible[], dice: Dice): readonly Possible[] {
  if (dice(10) === 0) return possible
  const usual = allowed.filter(({ offer }) => !rare.includes(offer.action))
  return dice(8) === 0 || usual.length === 0 ? allowed : usual
}

function oneOf(from: readonly Possible[], dice: Dice): Possible | undefined {
  const names = [...new Set(from.map(({ offer }) => offer.action))]
  const name = names[dice(names.length)]
  const ofName = from.filter(({ offer }) => offer.action === name)
  return ofName[dice(ofName.length)]
}

const stateIn = (city: City, subject: string) =>
  subject === PLAN ? city.plan(subject) : subject === RULES ? city.rules : city.project(subject)

/** Applications are written and changed between acts; now and then somebody empties one. */
function typeDrafts(city: City, dice: Dice): void {
  for (const id of city.projects.keys()) {
    if (city.drafts.has(id) && dice(6) > 0) continue
    city.drafts.set(id, dice(8) === 0 ? {} : completeDraft(amounts[dice(amounts.length)] ?? ZERO))
  }
}

/**
 * Somebody does something, again and again: mostly what is offered, now and then what is not. `besides` may name the
 * amendments of the rules, so that acts are judged by rules that change meanwhile.
 */
export function* randomWalk(city: City, dice: Dice, length: number, besides: readonly string[] = []): Generator<Step> {
  for (let left = length; left > 0; left -= 1) {
    city.wait(dice(4) === 0 ? 24 * dice(5) : 0)
    typeDrafts(city, dice)
    const choice = chosen(city, dice, besides)
    if (!choice) return
    const { actor, subject, offer } = choice
    const state = stateIn(city, subject)
    const input = typedInput(offer, state, dice, city)
    const decision = city.attempt(actor, offer.action, subject, input)
    yield { actor, action: offer.action, subject, input, from: state.status, offer: offer.decision, decision }
  }
}

/** The same numbers for the same seed, on every machine. */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return sides => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

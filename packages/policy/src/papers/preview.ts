import type { AnyAction } from '../action.ts'
import type { ActionName } from '../actions.ts'
import { acknowledgeFiling } from '../approval/acknowledge-filing.ts'
import type { ApplicationContent, ApplicationDraft } from '../approval/application-form/sections.ts'
import { decideApplication } from '../approval/decide-application.ts'
import { draftTechnicalOpinion } from '../approval/draft-technical-opinion.ts'
import { giveConsent } from '../approval/give-consent.ts'
import { issueLetter } from '../approval/issue-letter.ts'
import { issueTechnicalOpinion } from '../approval/issue-technical-opinion.ts'
import { returnForCorrection } from '../approval/return-for-correction.ts'
import type { Facts } from '../facts.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { compose } from './compose.ts'
import { gap, openAmount } from './gap.ts'
import type { OfficialDocument } from './official-document.ts'

/** What an act that leads to a paper looks at before it is done. */
export interface BeforeIssue {
  readonly action: ActionName
  /** as typed so far; what is still open shows as a gap */
  readonly input: Readonly<Record<string, unknown>>
  readonly project: Project
  /** the submission the paper answers, as it was frozen; absent for filings */
  readonly content?: ApplicationDraft
  /** the rules that will judge the act */
  readonly pack: Pack
  readonly actor: Omit<Actor, 'roles'>
  readonly today: Day
  readonly site: string
}

type Step = (project: Project) => Project

/**
 * The paper an act will lead to, or nothing for one that leads to none: the acts are tried on the state at hand, and the
 * paper is drawn up from what they make of it by the same words as the issued one.
 */
export function paperBefore(before: BeforeIssue): OfficialDocument | undefined {
  const { action, input, project, content, pack, actor, site } = before
  const now = `${before.today}T04:00:00.000Z`
  const step =
    (act: AnyAction, typed: unknown, at: string): Step =>
    state =>
      act.apply(state, {
        state,
        actor: { ...actor, roles: [] },
        at,
        today: before.today,
        pack,
        facts: { members: [] } as Partial<Facts> as Facts,
        input: typed,
        allocated: { number: gap.number, verificationCode: gap.code },
      }) as Project

  const issued = issuing(action, input, step, now)?.reduce((state, act) => act(state), project)
  const document = issued?.documents.at(-1)
  if (!issued || !document) return undefined
  // Only a complete application can be submitted, and what was submitted is frozen.
  const frozen = content as ApplicationContent | undefined
  return compose({ document, issuer: actor.unit.name, project: issued, content: frozen, pack, site })
}

function issuing(
  action: ActionName,
  input: BeforeIssue['input'],
  step: (act: AnyAction, typed: unknown, at: string) => Step,
  now: string,
): readonly Step[] | undefined {
  const letter = { copies: [] }
  switch (action) {
    case decideApplication.name: {
      const consent = step(giveConsent, { result: 'consent', opinion: '' }, gap.day)
      return [
        step(decideApplication, decided(input), now),
        state => (state.status === 'application.atCityGovernment' ? consent(state) : state),
        step(issueLetter, letter, gap.day),
      ]
    }
    case issueLetter.name:
      return [step(issueLetter, letter, now)]
    case acknowledgeFiling.name:
      return [step(acknowledgeFiling, {}, now)]
    case draftTechnicalOpinion.name:
      return [step(issueTechnicalOpinion, opined(input), gap.day)]
    case issueTechnicalOpinion.name:
      return [step(issueTechnicalOpinion, opined(input), now)]
    case returnForCorrection.name:
      return [step(returnForCorrection, returned(input), now)]
    default:
      return undefined
  }
}

const typedOr = (value: unknown, otherwise: string): string => String(value ?? '').trim() || otherwise

function decided({ result, amount, sharingOpinion, cipherOpinion, conditions, reason }: BeforeIssue['input']) {
  // A refusal without an opinion gets a sentence of its own; an approval owes both.
  const opinion = (value: unknown) => typedOr(value, result === 'approve' ? gap.open : '')
  return {
    result,
    amount: typeof amount === 'number' ? amount : openAmount,
    sharingOpinion: opinion(sharingOpinion),
    cipherOpinion: opinion(cipherOpinion),
    conditions: sentencesIn(conditions),
    reason: typedOr(reason, gap.open),
  }
}

const opined = ({ conclusion, demands, ...opinions }: BeforeIssue['input']) => ({
  conclusion: typedOr(conclusion, gap.open),
  infrastructureOpinion: typedOr(opinions.infrastructureOpinion, gap.open),
  sharingOpinion: typedOr(opinions.sharingOpinion, gap.open),
  cipherOpinion: typedOr(opinions.cipherOpinion, gap.open),
  demands: sentencesIn(demands),
  copies: [],
})

function returned({ items, dueDays }: BeforeIssue['input']) {
  return {
    items: listIn(items).map(item => {
      const typed = item as Readonly<Record<string, unknown>>
      return { ...typed, place: typedOr(typed.place, gap.open), text: typedOr(typed.text, gap.open) }
    }),
    dueDays: isTerm(dueDays) ? dueDays : 0,
    settled: [],
  }
}

const isTerm = (days: unknown) => Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 60

const sentencesIn = (value: unknown): readonly string[] =>
  listIn(value)
    .map(String)
    .filter(each => each.trim() !== '')

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

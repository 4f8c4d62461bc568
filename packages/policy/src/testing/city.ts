import type { State, SubjectKind } from '../action.ts'
import { type Action, actionNamed, actions } from '../actions.ts'
import { type Account, isAdministration, newAccount } from '../administration/account.ts'
import { accountsNamedIn, unitsNamedIn } from '../administration/named-in.ts'
import { newUnit, type Unit, unitOf, unitSubject } from '../administration/unit.ts'
import { type ApplicationFact, applicationFact } from '../approval/application.ts'
import type { ApplicationDraft } from '../approval/application-form/sections.ts'
import { correctedSubmission } from '../approval/correcting.ts'
import { type Decision, decide, type Offer, offers } from '../decide.ts'
import type { Entry } from '../entry.ts'
import type { Allocated, Facts, Series } from '../facts.ts'
import { applied } from '../fold.ts'
import type { Actor } from '../kernel/actor.ts'
import { dayInShanghai } from '../kernel/calendar.ts'
import { ZERO } from '../kernel/money.ts'
import { type AnnualPlan, newPlan, planIdOf } from '../plan/annual-plan.ts'
import { chosenLineOf, projectsNamedIn } from '../plan/chosen-line.ts'
import { lineFactOf } from '../plan/line-fact.ts'
import type { LineFact } from '../plan/plan-line.ts'
import { amountOf, newProject, type Project, signature } from '../project.ts'
import { phaseOf } from '../project-status.ts'
import type { History } from '../rehearsal/two-worlds.ts'
import { type AmendedRules, newAmendedRules, rulesIdOf } from '../rulebook/amended-rules.ts'
import { amendedOn, amendedPack } from '../rulebook/amendment.ts'
import type { Pack } from '../rulebook/pack.ts'
import { refOf } from '../rulebook/pack-ref.ts'
import { calendarId, holidaysOn, withHolidays } from '../rulebook/state-calendar.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import type { HintFact } from '../similarity/hint.ts'
import { type CityLog, cityLogId, type MissingFact, newCityLog } from '../supervision/city-log.ts'
import { beginningsIn, touchedBy, touchedEntry } from '../touched-entry.ts'
import { requireDeclared, requireItemDeclared } from '../transitions.ts'
import { hintFact } from './inputs.ts'
import { members } from './people.ts'

/** Ids of accounts begin so in a city of tests. */
export const ACCOUNT = 'acc0'

/** By how an id begins; all others are projects. */
const prefixes: readonly (readonly [string, SubjectKind])[] = [
  [rulesIdOf(''), 'rules'],
  ['plan-', 'plan'],
  [unitSubject(''), 'unit'],
  [ACCOUNT, 'account'],
]

const HOUR = 3_600_000
const NOTHING_TYPED: ApplicationDraft = {}

/** A whole city in memory: acts are judged, applied and logged as the server does, without one. */
export interface City {
  readonly projects: ReadonlyMap<string, Project>
  readonly plans: ReadonlyMap<string, AnnualPlan>
  readonly accounts: ReadonlyMap<string, Account>
  readonly units: ReadonlyMap<string, Unit>
  readonly log: ReadonlyMap<string, readonly Entry[]>
  readonly drafts: Map<string, ApplicationDraft>
  /** hints that stand, by project; where nothing is said there is one */
  readonly hints: Map<string, HintFact | null>
  /** the published pack; acts are judged by it as amended on their day */
  readonly pack: Pack
  readonly rules: AmendedRules
  readonly cityLog: CityLog
  /** so many acts are missing against the seals from now on */
  lose(acts: number): void
  /** the calendar with the notices entered */
  readonly calendar: AmendedRules
  today(): string
  wait(hours: number): void
  project(id: string): Project
  plan(id: string): AnnualPlan
  /** any subject, as it is or as it begins */
  state(id: string): State
  kindOf(id: string): SubjectKind
  /** everything that was done to a subject */
  history(id: string): History
  offers(actor: Actor, subject: string): Offer[]
  /** the states an act would lead to, its own subject first; nothing when it would be refused, and nothing is kept */
  preview(actor: Actor, action: string, subject: string, input: unknown): readonly State[]
  /** judges, and performs when allowed. @throws when the input has a wrong shape: that is a fault of the test */
  attempt(actor: Actor, action: string, subject: string, input?: unknown): Decision
  /** @returns what takes the city to where it stands now, from wherever it is then */
  bookmark(): () => void
  /** @throws when refused, with every reason */
  act(actor: Actor, action: string, subject: string, input?: unknown): void
}

interface Outcome {
  readonly entry: Entry
  readonly state: State
}

/** A stand-in for SM3: 64 hexadecimal digits that differ with the content. */
export function fakeDigest(content: unknown): string {
  let hash = 0xcbf29ce484222325n
  for (const char of JSON.stringify(content))
    hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n) % 2n ** 64n
  return hash.toString(16).padStart(16, '0').repeat(4)
}

function kept(map: Map<string, unknown>): () => void {
  const entries = [...map]
  return () => {
    map.clear()
    for (const [key, value] of entries) map.set(key, value)
  }
}

const lossOf = (acts: number): MissingFact => ({
  seal: { no: 12, hash: 'a'.repeat(64), at: '2026-03-01T00:00:00.000Z' },
  since: '2026-02-28T00:00:00.000Z',
  subjects: 1,
  acts,
})

export function newCity(published: Pack = wuhan2021, startsAt = '2026-03-02T01:00:00.000Z'): City {
  const projects = new Map<string, Project>()
  const plans = new Map<string, AnnualPlan>()
  const accounts = new Map<string, Account>()
  const units = new Map<string, Unit>()
  const log = new Map<string, Entry[]>()
  const drafts = new Map<string, ApplicationDraft>()
  const hints = new Map<string, HintFact | null>()
  const frozen = new Map<string, ApplicationDraft>()
  const drawn = new Map<Series, number>()
  const applications = new WeakMap<ApplicationDraft, { readonly key: string; readonly fact: ApplicationFact }>()
  const rulesId = rulesIdOf(published.name)
  const amended = new Map([rulesId, calendarId].map(id => [id, newAmendedRules(id)]))
  const rulesOf = (id: string) => amended.get(id) ?? newAmendedRules(id)
  let cityLog = newCityLog(cityLogId)
  let missing: MissingFact | null = null
  let now = Date.parse(startsAt)

  const at = () => new Date(now).toISOString()
  const today = () => dayInShanghai(at())
  const project = (id: string) => projects.get(id) ?? newProject(id)
  const plan = (id: string) => plans.get(id) ?? newPlan(id)
  const kindOf = (subject: string): SubjectKind =>
    subject === cityLogId ? 'log' : (prefixes.find(([prefix]) => subject.startsWith(prefix))?.[1] ?? 'project')
  const account = (id: string) => accounts.get(id) ?? newAccount(id)
  const unit = (id: string) => units.get(id) ?? newUnit(id)
  const states = { rules: rulesOf, plan, project, account, unit, log: () => cityLog }
  const stateOf = (subject: string): State => states[kindOf(subject)](subject)
  const pack = () =>
    withHolidays(
      amendedPack(published, amendedOn(rulesOf(rulesId).amendments, today())),
      holidaysOn(rulesOf(calendarId).amendments, today()),
    )

  const linesOf = (year: number): LineFact[] =>
    [...projects.values()].filter(each => each.year === year && phaseOf(each.status) === 'plan').map(lineFactOf)

  const applicationOf = (subject: string) => {
    const draft = drafts.get(subject) ?? NOTHING_TYPED
    const planned = amountOf(project(subject), 'planned')
    const corrected = correctedSubmission(project(subject).approval)
    const key = `${planned} ${today()} ${corrected?.digest}`
    const known = applications.get(draft)
    if (known?.key === key) return known.fact
    const fact = applicationFact(draft, { planned, today: today() }, fakeDigest, frozen.get(corrected?.digest ?? ''))
    if (fact.digest) frozen.set(fact.digest, draft)
    applications.set(draft, { key, fact })
    return fact
  }

  /** Read only when a rule asks, since most ask for nothing. */
  const factsOf = (subject: string, input: unknown): Facts => ({
    get plan() {
      const yearPlan = plans.get(planIdOf(stateOf(subject).year))
      return yearPlan
        ? { id: yearPlan.id, year: yearPlan.year, status: yearPlan.status, windowTo: yearPlan.window.to }
        : null
    },
    get planSubmitter() {
      const submitting = log.get(subject)?.findLast(entry => entry.action === 'plan.submitToCityGovernment')
      return submitting ? { account: submitting.actor.account, by: signature(submitting.actor) } : null
    },
    get lines() {
      return linesOf(stateOf(subject).year)
    },
    get chosen() {
      return projectsNamedIn(input)
        .flatMap(id => projects.get(id) ?? [])
        .filter(each => each.year === stateOf(subject).year && phaseOf(each.status) === 'plan')
        .map(chosenLineOf)
        .sort((a, b) => (a.project < b.project ? -1 : 1))
    },
    members,
    get missing() {
      return missing
    },
    get accounts() {
      return accountsNamedIn(input, subject).flatMap(id => accounts.get(id) ?? [])
    },
    get units() {
      const about = [...(kindOf(subject) === 'account' ? [account(subject)] : []), ...this.accounts]
      return unitsNamedIn(input, about).flatMap(id => {
        const known = units.get(unitSubject(id))
        return known ? [{ id, name: known.name, closed: known.status === 'closed' }] : []
      })
    },
    get administrators() {
      return [...accounts.values()]
        .filter(({ status, roles }) => status === 'active' && roles.some(isAdministration))
        .map(({ id, roles }) => ({ account: id, roles }))
    },
    get loginHolder() {
      const { login } = (input ?? {}) as { readonly login?: string }
      return [...accounts.values()].find(each => each.login === login)?.id ?? null
    },
    get unitNamesake() {
      const { name } = (input ?? {}) as { readonly name?: string }
      const namesake = [...units.values()].find(each => each.name === name)
      return namesake ? unitOf(namesake.id) : null
    },
    get accountsInUse() {
      return [...accounts.values()].filter(each => each.unit === unitOf(subject) && each.status !== 'disabled').length
    },
    get hint() {
      const hint = hints.get(subject)
      return hint === undefined ? hintFact : hint
    },
    get application() {
      return applicationOf(subject)
    },
    get siblings() {
      const own = project(subject)
      return [...projects.values()]
        .filter(each => each.id !== subject && each.unit?.id === own.unit?.id && each.year === own.year)
        .filter(each => each.status !== 'plan.merged')
        .map(each => ({ code: each.code, name: each.name, amount: amountOf(each, 'planned') ?? ZERO }))
        .filter(each => each.amount < pack().parameters.approvalThreshold)
    },
  })

  const contextOf = (actor: Actor, subject: string, input?: unknown) => ({
    state: stateOf(subject),
    actor,
    at: at(),
    today: today(),
    pack: pack(),
    facts: factsOf(subject, input),
  })

  const draw = (series: Series | undefined): Allocated => {
    if (!series) return { number: '', verificationCode: '' }
    const n = (drawn.get(series) ?? 0) + 1
    drawn.set(series, n)
    return { number: `${series}-${n}`, verificationCode: `code-${series}-${n}` }
  }

  const allocate = (action: Action, input: unknown): Allocated => {
    const series = typeof action.allocates === 'function' ? action.allocates(input) : action.allocates
    const begun = Array.from({ length: beginningsIn(action, input) }, () => {
      const { number } = draw('project')
      return { project: `begun-${number}`, number }
    })
    return { ...draw(series), ...(begun.length > 0 && { begun }) }
  }

  const nextNo = (subject: string) => (log.get(subject)?.length ?? 0) + 1

  /** What an allowed act leads to: its own subject first, then the projects it touches. */
  const outcome = (action: Action, actor: Actor, subject: string, input: unknown, allocated: Allocated): Outcome[] => {
    const context = { ...contextOf(actor, subject, input), input }
    const common = {
      action: action.name,
      input,
      facts: Object.fromEntries(action.needs.map(name => [name, context.facts[name]])),
      allocated,
      actor,
      at: context.at,
      pack: refOf(context.pack),
    }
    const own = { ...common, subject, no: nextNo(subject) }
    const touched = [
      ...touchedBy(action, context),
      ...(allocated.begun ?? []).map(({ project: id }) => ({ kind: 'project' as const, id })),
    ]
    const entries = [own, ...touched.map(other => touchedEntry(action, own, other, nextNo(other.id)))]
    return entries.map(entry => {
      const kind = kindOf(entry.subject)
      const before = stateOf(entry.subject)
      const state = applied(kind, before, entry)
      requireDeclared(action, entry, kind, before.status, state.status)
      requireItemDeclared(action, entry.input, before, state)
      return { entry, state }
    })
  }

  const keep = ({ entry, state }: Outcome) => {
    log.set(entry.subject, [...(log.get(entry.subject) ?? []), entry])
    if ('losses' in state) cityLog = state
    else if ('amendments' in state) amended.set(state.id, state)
    else if ('login' in state) accounts.set(state.id, state)
    else if ('jointMember' in state) units.set(state.id, state)
    else if ('rounds' in state) plans.set(state.id, state)
    else projects.set(state.id, state)
  }

  const judge = (action: Action, actor: Actor, subject: string, input: unknown): Decision =>
    decide(action, { ...contextOf(actor, subject, input), input })

  const attempt = (actor: Actor, name: string, subject: string, input: unknown = {}): Decision => {
    now += HOUR
    const action = actionNamed(name)
    const parsed = action.input.parse(input)
    const decision = judge(action, actor, subject, parsed)
    if (!decision.allowed) return decision
    for (const each of outcome(action, actor, subject, parsed, allocate(action, parsed))) keep(each)
    return decision
  }

  return {
    projects,
    plans,
    accounts,
    units,
    log,
    drafts,
    hints,
    pack: published,
    get rules() {
      return rulesOf(rulesId)
    },
    get cityLog() {
      return cityLog
    },
    lose(acts) {
      missing = acts === 0 ? null : lossOf(acts)
    },
    get calendar() {
      return rulesOf(calendarId)
    },
    today,
    wait: hours => {
      now += hours * HOUR
    },
    project,
    plan,
    state: stateOf,
    kindOf,
    history: id => ({ id, kind: kindOf(id), entries: log.get(id) ?? [] }),
    offers: (actor, subject) =>
      offers(
        actions.filter(action => action.on === kindOf(subject)),
        contextOf(actor, subject),
      ),
    preview(actor, name, subject, input) {
      const action = actionNamed(name)
      const parsed = action.input.parse(input)
      if (!judge(action, actor, subject, parsed).allowed) return []
      const begun = Array.from({ length: beginningsIn(action, parsed) }, (_, n) => ({
        project: `n${n}`,
        number: `n${n}`,
      }))
      const allocated = { number: 'n', verificationCode: 'c', ...(begun.length > 0 && { begun }) }
      return outcome(action, actor, subject, parsed, allocated).map(({ state }) => state)
    },
    attempt,
    bookmark() {
      const then = now
      const restore = [projects, plans, log, drafts, hints, amended].map(kept)
      return () => {
        now = then
        for (const each of restore) each()
      }
    },
    act(actor, name, subject, input) {
      const decision = attempt(actor, name, subject, input)
      if (!decision.allowed)
        throw new Error(
          `${name} refused: ${decision.reasons.map(reason => `${reason.rule} ${reason.text.zh}`).join('; ')}`,
        )
    },
  }
}

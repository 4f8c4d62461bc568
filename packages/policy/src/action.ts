import { z } from 'zod'
import type { Account } from './administration/account.ts'
import type { Unit } from './administration/unit.ts'
import type { Allocated, FactName, Facts, Series } from './facts.ts'
import { type Item, type ItemKind, itemNamed, type OnItem } from './item.ts'
import type { Actor, Role } from './kernel/actor.ts'
import type { Text } from './kernel/text.ts'
import type { AnnualPlan } from './plan/annual-plan.ts'
import type { Project } from './project.ts'
import type { ProjectStatus } from './project-status.ts'
import type { AmendedRules } from './rulebook/amended-rules.ts'
import type { Pack } from './rulebook/pack.ts'
import type { FactRule, Rule } from './rulebook/rule.ts'
import type { RuleId } from './rulebook/rulebook.ts'
import type { CityLog } from './supervision/city-log.ts'
import type { Task } from './tasks.ts'

/** Whatever has a log of its own, and what it becomes by its acts. */
export interface Kinds {
  readonly project: Project
  readonly plan: AnnualPlan
  /** the amendments of a rule pack, or the notices of the calendar */
  readonly rules: AmendedRules
  /** the record of the city as a whole */
  readonly log: CityLog
  readonly account: Account
  readonly unit: Unit
}
export type SubjectKind = keyof Kinds
/** A subject of whatever kind. */
export type State = Kinds[SubjectKind]

/** Everything a decision may look at. Nothing else exists for a rule. */
export interface Context<State, Input = unknown, Needs extends FactName = never> {
  readonly state: State
  readonly actor: Actor
  /** ISO instant of the act, from the database clock */
  readonly at: string
  /** the day of the act in Asia/Shanghai, YYYY-MM-DD */
  readonly today: string
  readonly pack: Pack
  readonly facts: Pick<Facts, Needs>
  readonly input: Input
}

/** An act on whatever subject, its own types forgotten, with the item it is about. */
export interface AnyContext extends Context<unknown, unknown, FactName> {
  readonly item?: Item | undefined
}

/** Everything a decision about one item of a project may look at. */
export interface ItemContext<Of extends Item, Input = unknown, Needs extends FactName = never>
  extends Context<Project, Input, Needs> {
  readonly item: Of
}

/** What `apply` gets: the decision's context and the numbers drawn in the deciding transaction. */
export interface Applied<State, Input = unknown, Needs extends FactName = never> extends Context<State, Input, Needs> {
  readonly allocated: Allocated
}

/** Who may act: named posts, judged against the case. */
export interface Who<State> {
  readonly label: Text
  holds(state: State, actor: Actor, item?: Item): boolean
  /** the actor could hold this on some case: decides whether an action is listed for that person at all */
  concerns(actor: Actor): boolean
}

/** Where an act is written when that is not a form of its own, one for each person. */
export interface WrittenIn<State> {
  /** acts that name the same are written at one desk, and either ends the draft */
  readonly name: string
  /** written by everybody of the unit together */
  readonly shared?: true
  /** which part of the subject it is about, where there is one draft for each */
  part?(state: State): string
}

/** Whose turn it is while a project waits at one of these steps. Posts of owner units act for the project's own. */
export interface Turn {
  readonly who: Role
  readonly at: readonly ProjectStatus[]
  readonly when?: (project: Project, pack: Pack) => boolean
  /** only while the round of its year is open, or once it is over */
  readonly round?: 'open' | 'over'
  /** where each of several units has a part: those that have done theirs */
  readonly doneBy?: (project: Project) => readonly string[]
}

/**
 * Who is told what was done, where that is not everybody who sees the subject: nobody outside the unit · the input once
 * the letter is issued · those who see every project.
 */
export type Told = 'ownUnit' | 'whenIssued' | 'wholeCity'

/**
 * Beside the log: half of an activation is made · both halves open the account once confirmed, and sessions end · the half
 * is void · sessions end · both halves are made at once.
 */
export type Secrets = 'halve' | 'open' | 'drop' | 'signOut' | 'renew'

export type Chapter =
  | 'scope'
  | 'plan'
  | 'approval'
  | 'construction'
  | 'acceptance'
  | 'operation'
  | 'supervision'
  | 'administration'

/** From a step to those an act may lead to; at a step that is not named it leaves things where they are. */
type Leading<Status> = { readonly [From in Status & string]?: readonly Status[] }

interface Common<State, Status, Input, Needs extends FactName> {
  readonly name: `${Chapter}.${string}`
  readonly title: Text
  /** one sentence: what happens when it is done */
  readonly effect: Text
  readonly basis: readonly RuleId[]
  readonly by: Who<State>
  readonly from: readonly Status[]
  /** the steps it leads to, or by the step it is done at; without, the subject stays where it is */
  readonly to?: readonly Status[] | Leading<Status>
  /** steps in which it is not possible, but where its rules say why better than the step does */
  readonly explainedIn?: readonly Status[]
  readonly input: z.ZodType<Input>
  /** what somebody might type: shown in the description of the interface, typed by walks that try everything */
  readonly example?: NoInfer<Input>
  readonly needs: readonly Needs[]
  /** rules that need no input; `offers` runs them, so a screen can explain before anything is typed */
  readonly rules: readonly Rule<Context<State, unknown, Needs>>[]
  /** rules that judge what was typed */
  readonly inputRules?: readonly Rule<Context<State, Input, Needs>>[]
  /** rules over facts, asked about the subject the act would make */
  readonly gates?: readonly FactRule[]
  /** number series drawn in the deciding transaction; a function where it depends on what was decided */
  readonly allocates?: Series | ((input: Input) => Series | undefined)
  /** the post that has to act at every step named in `from`, or a turn that says more */
  readonly turn?: Role | Turn
  readonly told?: Told
  /** said about a subject that stays with who has it; nobody gets a notice */
  readonly aside?: true
  /** what its form begins with: nothing is asked twice */
  readonly starts?: (state: State, tasks: readonly Task[], item?: string) => Readonly<Record<string, unknown>>
  /** it is about one item of a project, which its input names: made by `onItem` */
  readonly item?: OnItem
  /** hands the matter to another body, whose answer is awaited: listed under 我发起的 of who did it */
  readonly handsOver?: true
  /** offered beside what it is about, such as a hint, instead of among the acts of a project */
  readonly besideOccasion?: true
  readonly writtenIn?: WrittenIn<State>
  /** what it does to what opens accounts, which is no part of the log */
  readonly secrets?: Secrets
  /** final acts are confirmed on a page of their own and cannot be undone */
  readonly irreversible?: true
  apply(state: State, applied: Applied<State, Input, Needs>): State
}

/** What an act does to others besides its own subject: in the same transaction, each by an entry of its own. */
export interface Touching<State, Other, Status, Input, Needs extends FactName> {
  /** those it changes */
  readonly which?: (context: Context<State, Input, Needs>) => readonly string[]
  /** how many begin by it, each with an id and a number of its own */
  readonly begins?: (input: Input) => number
  /** facts kept with each of them too, because what it becomes depends on them; others are kept once, with the act */
  readonly shared?: readonly Needs[]
  /** the steps it leads them to, by the step they are at; one that begins is at `new` */
  readonly to: Leading<Status>
  apply(other: Other, applied: AppliedToOther<Input, Needs>): Other
}

/** What an act brings to each of the others it changes or begins. */
export interface AppliedToOther<Input, Needs extends FactName>
  extends Omit<Applied<unknown, Input>, 'state' | 'facts'> {
  readonly facts: Partial<Pick<Facts, Needs>>
}

/** An action on one kind of subject. */
export interface ActionOn<Kind extends SubjectKind, Input = unknown, Needs extends FactName = FactName>
  extends Common<Kinds[Kind], Kinds[Kind]['status'], Input, Needs> {
  readonly on: Kind
  readonly touches?: {
    readonly [Other in SubjectKind]?: Touching<Kinds[Kind], Kinds[Other], Kinds[Other]['status'], Input, Needs>
  }
}

/** An action on whatever subject, its own types forgotten. */
export interface AnyAction extends Common<unknown, string, unknown, FactName> {
  readonly on: SubjectKind
  readonly touches?: { readonly [Other in SubjectKind]?: Touching<unknown, unknown, string, unknown, FactName> }
}

/** A literal name, so that the names of all actions are known to the compiler. */
export interface Named<Name extends string> {
  readonly name: Name
}

/** Declares actions on one kind. Their types are checked here and then erased, so that all actions fit one list. */
const declared =
  <Kind extends SubjectKind>(on: Kind) =>
  <const Name extends AnyAction['name'], Input, const Needs extends FactName = never>(
    action: Omit<ActionOn<Kind, Input, Needs>, 'on' | 'name'> & Named<Name>,
  ) =>
    ({ on, ...action }) as unknown as AnyAction & { readonly on: Kind } & Named<Name>

export const onProject = declared('project')
/** An annual plan; its acts may change many projects at once. */
export const onPlan = declared('plan')
export const onRules = declared('rules')
export const onCityLog = declared('log')
export const onAccount = declared('account')
export const onUnit = declared('unit')

/** What `onItem` is told: as for a project, with the statuses of the item, and `at` for those of the project. */
interface ItemAction<Of extends Item, Shape extends z.ZodRawShape, Input, Needs extends FactName>
  extends Omit<
    Common<Project, ProjectStatus, Input, Needs>,
    'from' | 'to' | 'explainedIn' | 'input' | 'rules' | 'inputRules' | 'starts' | 'item' | 'writtenIn'
  > {
  readonly of: ItemKind<Of>
  readonly at: readonly ProjectStatus[]
  readonly from: readonly Of['status'][]
  readonly to?: readonly Of['status'][]
  readonly input: z.ZodObject<Shape>
  readonly rules: readonly Rule<ItemContext<Of, unknown, Needs>>[]
  readonly inputRules?: readonly Rule<ItemContext<Of, Input, Needs>>[]
  readonly starts?: (item: Of) => Readonly<Record<string, unknown>>
  apply(project: Project, applied: Applied<Project, Input, Needs> & { readonly item: Of }): Project
}

/** Declares an action on one item of a project: its input gets the hidden field `item`, and one is offered for each item. */
export function onItem<
  const Name extends AnyAction['name'],
  Of extends Item,
  Shape extends z.ZodRawShape,
  const Needs extends FactName = never,
>(
  act: Omit<ItemAction<Of, Shape, z.output<z.ZodObject<Shape>>, Needs>, 'name'> & Named<Name>,
): AnyAction & { readonly on: 'project' } & Named<Name> {
  const { of: kind, at, from, to, input, example, starts, apply, ...action } = act
  const item: OnItem = { kind, from, ...(to && { to }) }
  return {
    on: 'project',
    ...action,
    from: at,
    item,
    input: input.extend({ item: z.string().max(20).meta({ widget: 'hidden' }) }),
    ...(example && { example: { ...example, item: `${kind.letter}1` } }),
    starts: (project: Project, _: unknown, id: string) => {
      const of = itemNamed({ item }, project, { item: id })
      return { ...(of && starts?.(of as Of)), item: id }
    },
    apply: (project: Project, applied: Parameters<typeof apply>[1]) => {
      const of = itemNamed({ item }, project, applied.input)
      return of ? apply(project, { ...applied, item: of as Of }) : project
    },
  } as unknown as AnyAction & { readonly on: 'project' } & Named<Name>
}

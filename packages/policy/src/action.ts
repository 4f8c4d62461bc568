import type { z } from 'zod'
import type { Allocated, FactName, Facts, Series } from './facts.ts'
import type { Actor, Role } from './kernel/actor.ts'
import type { Text } from './kernel/text.ts'
import type { AnnualPlan, PlanStatus } from './plan/annual-plan.ts'
import type { Project } from './project.ts'
import type { ProjectStatus } from './project-status.ts'
import type { AmendedRules, AmendedRulesStatus } from './rulebook/amended-rules.ts'
import type { Pack } from './rulebook/pack.ts'
import type { FactRule, Rule } from './rulebook/rule.ts'
import type { RuleId } from './rulebook/rulebook.ts'
import type { Task } from './tasks.ts'

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

/** An act on whatever subject, its own types forgotten. */
export type AnyContext = Context<unknown, unknown, FactName>

/** What `apply` gets: the decision's context and the numbers drawn in the deciding transaction. */
export interface Applied<State, Input = unknown, Needs extends FactName = never> extends Context<State, Input, Needs> {
  readonly allocated: Allocated
}

/** Who may act: named posts, judged against the case. */
export interface Who<State> {
  readonly label: Text
  holds(state: State, actor: Actor): boolean
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

export type Chapter = 'scope' | 'plan' | 'approval' | 'construction' | 'acceptance' | 'operation' | 'supervision'

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
  readonly starts?: (state: State, tasks: readonly Task[]) => Readonly<Record<string, unknown>>
  /** hands the matter to another body, whose answer is awaited: listed under 我发起的 of who did it */
  readonly handsOver?: true
  /** offered beside what it is about, such as a hint, instead of among the acts of a project */
  readonly besideOccasion?: true
  readonly writtenIn?: WrittenIn<State>
  /** final acts are confirmed on a page of their own and cannot be undone */
  readonly irreversible?: true
}

export interface ProjectAction<Input = unknown, Needs extends FactName = FactName>
  extends Common<Project, ProjectStatus, Input, Needs> {
  readonly on: 'project'
  apply(project: Project, applied: Applied<Project, Input, Needs>): Project
}

export interface PlanAction<Input = unknown, Needs extends FactName = FactName>
  extends Common<AnnualPlan, PlanStatus, Input, Needs> {
  readonly on: 'plan'
  apply(plan: AnnualPlan, applied: Applied<AnnualPlan, Input, Needs>): AnnualPlan
  /** projects changed in the same transaction, each by an entry of its own */
  readonly touches?: (context: Context<AnnualPlan, Input, Needs>) => readonly string[]
  /** how many projects begin by it, each with an id and a number of its own */
  readonly begins?: (input: Input) => number
  /** facts kept on each changed project too, because what it becomes depends on them; others are kept once, on the plan */
  readonly shared?: readonly Needs[]
  /** the steps it leads those projects to, by the step they are at; one that begins is at `new` */
  readonly projectsTo?: Leading<ProjectStatus>
  readonly applyToProject?: (project: Project, applied: AppliedToProject<Input, Needs>) => Project
}

/** What a plan's act brings to each project it changes or begins. */
export interface AppliedToProject<Input, Needs extends FactName>
  extends Omit<Applied<AnnualPlan, Input>, 'state' | 'facts'> {
  readonly facts: Partial<Pick<Facts, Needs>>
}

/** An act on the amendments of a rule pack. */
export interface RulesAction<Input = unknown, Needs extends FactName = FactName>
  extends Common<AmendedRules, AmendedRulesStatus, Input, Needs> {
  readonly on: 'rules'
  apply(rules: AmendedRules, applied: Applied<AmendedRules, Input, Needs>): AmendedRules
}

/** An action on whatever subject, its own types forgotten. */
export type AnyAction = ProjectAction | PlanAction | RulesAction
export type SubjectKind = AnyAction['on']

/** A literal name, so that the names of all actions are known to the compiler. */
export interface Named<Name extends string> {
  readonly name: Name
}
type Declared<Of, Name extends string> = Omit<Of, 'on' | 'name'> & Named<Name>

/** Declares an action on one project. Its types are checked here and then erased, so that all actions fit one list. */
export function onProject<const Name extends AnyAction['name'], Input, const Needs extends FactName = never>(
  action: Declared<ProjectAction<Input, Needs>, Name>,
): ProjectAction & Named<Name> {
  return { on: 'project', ...action } as unknown as ProjectAction & Named<Name>
}

/** Declares an action on an annual plan, which may change many projects at once. */
export function onPlan<const Name extends AnyAction['name'], Input, const Needs extends FactName = never>(
  action: Declared<PlanAction<Input, Needs>, Name>,
): PlanAction & Named<Name> {
  return { on: 'plan', ...action } as unknown as PlanAction & Named<Name>
}

/** Declares an action on the amendments of a rule pack. */
export function onRules<const Name extends AnyAction['name'], Input, const Needs extends FactName = never>(
  action: Declared<RulesAction<Input, Needs>, Name>,
): RulesAction & Named<Name> {
  return { on: 'rules', ...action } as unknown as RulesAction & Named<Name>
}

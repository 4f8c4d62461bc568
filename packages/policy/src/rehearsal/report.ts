import type { Fen } from '../kernel/money.ts'
import type { ProjectStatus } from '../project-status.ts'
import type { ParameterName } from '../rulebook/parameters.ts'
import type { Route } from '../scope/route.ts'
import type { Change } from './parse-change.ts'
import type { Aspect, Road } from './road.ts'
import type { Refusal } from './two-worlds.ts'

/** One project for which something changes. */
export interface ProjectChange {
  readonly project: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly year: number
  readonly status: ProjectStatus
  /** the furthest amount recorded: approved, else applied for, else planned */
  readonly amount: Fen
  readonly before: Road
  readonly after: Road
  readonly differs: readonly Aspect[]
  /** the first recorded act the changed rules refuse, with every reason */
  readonly refused: Refusal | null
}

/** A project that stands within 5 % of a limit. */
export interface EdgeCase {
  readonly project: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly amount: Fen
  readonly parameter: ParameterName
  readonly limit: Fen
  readonly side: 'below' | 'reached'
}

/** What the bureau and the city government do in a month. */
export interface Load {
  readonly filings: number
  readonly accepted: number
  readonly decided: number
  readonly consents: number
}
export interface MonthLoad {
  /** YYYY-MM in Shanghai */
  readonly month: string
  readonly before: Load
  readonly after: Load
}

/** Projects that move from one route to another, with their money in 分. */
export interface Move {
  readonly from: Route | null
  readonly to: Route | null
  readonly projects: number
  readonly amount: Fen
}

/** Projects that take a route and their money in 分; withdrawn and stopped projects do not count. */
export interface RouteShare {
  readonly route: Route | null
  readonly before: { readonly projects: number; readonly amount: Fen }
  readonly after: { readonly projects: number; readonly amount: Fen }
}

/** Money in 分 under central approval; withdrawn and stopped projects do not count. before − leaving + entering = after. */
export interface CentralMoney {
  readonly total: Fen
  readonly before: Fen
  readonly after: Fen
  readonly leaving: Fen
  readonly entering: Fen
}

export interface Rehearsal {
  readonly changes: readonly Change[]
  readonly projects: number
  readonly plans: number
  readonly entries: number
  /** recorded decisions that the pack of their time does not reproduce; empty in an honest log */
  readonly unreproduced: readonly Refusal[]
  /** changed parameters that nothing on record was judged or counted by: no effect of theirs could show */
  readonly unused: readonly ParameterName[]
  readonly changed: readonly ProjectChange[]
  /** how many projects differ in what */
  readonly aspects: Readonly<Record<Aspect, number>>
  readonly routes: readonly RouteShare[]
  readonly moves: readonly Move[]
  readonly central: CentralMoney
  readonly load: readonly MonthLoad[]
  readonly edges: { readonly before: readonly EdgeCase[]; readonly after: readonly EdgeCase[] }
}

export interface Progress {
  readonly subjects: number
  readonly entries: number
}

/** A rehearsal without its lists: what is shown first, and kept with the history. */
export interface RehearsalFigures extends Omit<Rehearsal, 'changed' | 'edges'> {
  readonly affected: number
  /** projects one of whose recorded acts the changed rules refuse */
  readonly refused: number
  readonly edges: { readonly before: number; readonly after: number }
}

export function figuresOf({ changed, edges, ...rest }: Rehearsal): RehearsalFigures {
  return {
    ...rest,
    affected: changed.length,
    refused: changed.filter(({ refused }) => refused !== null).length,
    edges: { before: edges.before.length, after: edges.after.length },
  }
}

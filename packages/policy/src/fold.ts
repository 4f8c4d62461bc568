import type { Applied } from './action.ts'
import { actionNamed } from './actions.ts'
import type { Entry } from './entry.ts'
import type { FactName } from './facts.ts'
import { dayInShanghai } from './kernel/calendar.ts'
import { type AnnualPlan, newPlan } from './plan/annual-plan.ts'
import { actedOn, newProject, type Project } from './project.ts'
import { type AmendedRules, newAmendedRules } from './rulebook/amended-rules.ts'
import { packOf } from './rulebook/pack-ref.ts'

type AnyApplied = Applied<unknown, unknown, FactName>

const replayed = (entry: Entry, state: unknown): AnyApplied =>
  ({
    ...entry,
    today: dayInShanghai(entry.at),
    pack: packOf(entry.pack),
    state,
  }) as unknown as AnyApplied

/** What the project becomes by one entry. @throws when the entry's action is unknown or is not one for projects */
export function applyToProject(project: Project, entry: Entry): Project {
  return actedOn(changed(project, entry), entry)
}

function changed(project: Project, entry: Entry): Project {
  const action = actionNamed(entry.action)
  const applied = replayed(entry, project)
  if (action.on === 'project') return action.apply(project, applied as Applied<Project, unknown, FactName>)
  if (action.on !== 'plan' || !action.applyToProject) throw new Error(`${entry.action} does not change projects`)
  return action.applyToProject(project, applied as never)
}

export function applyToPlan(plan: AnnualPlan, entry: Entry): AnnualPlan {
  const action = actionNamed(entry.action)
  if (action.on !== 'plan') throw new Error(`${entry.action} does not change annual plans`)
  return action.apply(plan, replayed(entry, plan) as Applied<AnnualPlan, unknown, FactName>)
}

export function applyToRules(rules: AmendedRules, entry: Entry): AmendedRules {
  const action = actionNamed(entry.action)
  if (action.on !== 'rules') throw new Error(`${entry.action} does not change amendments`)
  return action.apply(rules, replayed(entry, rules) as Applied<AmendedRules, unknown, FactName>)
}

/** state = fold(apply, entries). The log is the truth; every stored state is a copy of this. */
export const foldProject = (id: string, entries: Iterable<Entry>): Project => {
  let project = newProject(id)
  for (const entry of entries) project = applyToProject(project, entry)
  return project
}

export const foldPlan = (id: string, entries: Iterable<Entry>): AnnualPlan => {
  let plan = newPlan(id)
  for (const entry of entries) plan = applyToPlan(plan, entry)
  return plan
}

export const foldRules = (id: string, entries: Iterable<Entry>): AmendedRules => {
  let rules = newAmendedRules(id)
  for (const entry of entries) rules = applyToRules(rules, entry)
  return rules
}

import { type AccessRow, accessOf, seesPlans } from './access.ts'
import type { Kinds, SubjectKind } from './action.ts'
import { accountStatusNames, newAccount } from './administration/account.ts'
import { newUnit, unitStatusNames } from './administration/unit.ts'
import type { Entry } from './entry.ts'
import { factsOf } from './happened.ts'
import type { Actor } from './kernel/actor.ts'
import type { Day } from './kernel/calendar.ts'
import type { Text } from './kernel/text.ts'
import { newPlan, planStatusNames } from './plan/annual-plan.ts'
import { keepsThePlatform } from './posts.ts'
import { actedOn, newProject } from './project.ts'
import { projectStatusNames } from './project-status.ts'
import { amendedRulesStatusNames, newAmendedRules, packNameOf } from './rulebook/amended-rules.ts'
import { CITY_PACK, isKnownPack, judgingPackName } from './rulebook/packs.ts'
import { calendarId } from './rulebook/state-calendar.ts'
import { cityLogId, cityLogStatusNames, newCityLog, seesCityLog } from './supervision/city-log.ts'

/** What is known of a subject before anybody is told that it is there. */
export interface Sight {
  readonly id: string
  readonly begun: boolean
  /** addressed as one that does not exist yet, under an id made for it */
  readonly asNew: boolean
  /** the access table lets this person see it */
  readonly granted: boolean
}

/** All that differs between the kinds of subject, but for their actions. */
export interface KindOfSubject<State> {
  readonly begin: (id: string) => State
  readonly statusNames: Readonly<Record<string, Text>>
  /** what every entry leaves behind, whatever the act */
  readonly kept: (state: State, entry: Entry) => State
  /** what the access table grants by it */
  readonly access: (state: State) => readonly AccessRow[]
  readonly isSeenBy: (actor: Actor, sight: Sight) => boolean
  /** the rule pack that judges acts on it */
  readonly packName: (state: State, actor: Actor) => string
  /** what rules over facts are asked about; none where no act has a gate */
  readonly factsOf: (state: State, today: Day) => Readonly<Record<string, unknown>>
  /** acts on all of the kind are done one after another, because rules look at its others: a login is used once */
  readonly oneByOne?: true
}

const asItIs = <State>(state: State): State => state
const noFacts = () => ({})
const noAccess = () => []

const subjects: { readonly [Kind in SubjectKind]: KindOfSubject<Kinds[Kind]> } = {
  project: {
    begin: newProject,
    statusNames: projectStatusNames,
    kept: actedOn,
    access: accessOf,
    isSeenBy: (_, { begun, asNew, granted }) => (begun ? granted : asNew),
    packName: ({ pack }, { unit }) => judgingPackName(pack, unit),
    factsOf,
  },
  plan: {
    begin: newPlan,
    statusNames: planStatusNames,
    kept: asItIs,
    access: noAccess,
    isSeenBy: seesPlans,
    packName: () => CITY_PACK,
    factsOf: noFacts,
  },
  rules: {
    begin: newAmendedRules,
    statusNames: amendedRulesStatusNames,
    kept: asItIs,
    access: noAccess,
    isSeenBy: (_, { id }) => id === calendarId || isKnownPack(packNameOf(id)),
    packName: ({ id }) => (id === calendarId ? CITY_PACK : packNameOf(id)),
    factsOf: noFacts,
  },
  log: {
    begin: newCityLog,
    statusNames: cityLogStatusNames,
    kept: asItIs,
    access: noAccess,
    isSeenBy: (actor, { id }) => id === cityLogId && seesCityLog(actor),
    packName: () => CITY_PACK,
    factsOf: noFacts,
  },
  account: {
    begin: newAccount,
    statusNames: accountStatusNames,
    kept: asItIs,
    access: noAccess,
    isSeenBy: keepsThePlatform,
    packName: () => CITY_PACK,
    factsOf: noFacts,
    oneByOne: true,
  },
  unit: {
    begin: newUnit,
    statusNames: unitStatusNames,
    kept: asItIs,
    access: noAccess,
    isSeenBy: keepsThePlatform,
    packName: () => CITY_PACK,
    factsOf: noFacts,
    oneByOne: true,
  },
}

/** The value of a kind, also of one that is known only when it runs. */
export const kindOf = <Kind extends SubjectKind>(kind: Kind): KindOfSubject<Kinds[Kind]> => subjects[kind]

import {
  type AnnualPlan,
  type ArrangedYears,
  accessOf,
  CITY_PACK,
  mayOwe,
  milestonesOf,
  type Project,
  planViews,
  projectViews,
} from '@zhengheng/policy'
import type { Columns, RowOf, Table } from '../db/column.ts'
import { derived } from '../db/spine-tables.ts'
import { searchKeys } from '../names/search-keys.ts'
import type { State, SubjectKind } from './subject.ts'

/** A row of any of them, as JSON. */
export type Row = Readonly<Record<string, unknown>>

/** A table people read from, and how a state fills it. */
export interface ReadTable extends Table {
  /** its rows hold days that are counted by the calendar, as it is with these holidays recorded */
  readonly byCalendar?: true
  rows(state: State, kind: SubjectKind, holidays: ArrangedYears | undefined): readonly Row[]
}

type Rows<T> = readonly RowOf<T>[]

const ofProjects = <C extends Columns>(
  table: Table<C>,
  rows: (project: Project, holidays: ArrangedYears | undefined) => Rows<Table<C>>,
): ReadTable => ({
  ...table,
  rows: (state, kind, holidays) =>
    kind === 'project' && state.status !== 'new' ? rows(state as Project, holidays) : [],
})

const ofPlans = <C extends Columns>(table: Table<C>, rows: (plan: AnnualPlan) => Rows<Table<C>>): ReadTable => ({
  ...table,
  rows: (state, kind) => (kind === 'plan' && state.status !== 'new' ? rows(state as AnnualPlan) : []),
})

const projectRow = ofProjects(derived.project_row, (project, holidays) => {
  const { unitName, changedAt, ...row } = projectViews(project, holidays).row
  const { grams, sort } = searchKeys(row.name)
  return [
    { project_id: project.id, ...row, name_sort: sort, name_grams: grams, unit_name: unitName, changed_at: changedAt },
  ]
})

const access = ofProjects(derived.access, project => accessOf(project).map(row => ({ project_id: project.id, ...row })))

const task = ofProjects(derived.task, (project, holidays) =>
  projectViews(project, holidays).tasks.map(({ dueLatest: _, notFor, ...row }) => ({
    project_id: project.id,
    ...row,
    not_for: notFor,
  })),
)

const milestone = ofProjects(derived.milestone, project => {
  const { ended, ...facts } = milestonesOf(project)
  if (ended || Object.keys(facts).length === 0) return []
  const { name } = project.pack ?? { name: CITY_PACK }
  return [{ project_id: project.id, pack: name, open: mayOwe({ ended, ...facts }), facts: { ended, ...facts } }]
})

const planRow = ofPlans(derived.plan_row, plan => {
  const { row } = planViews(plan)
  const { windowFrom, windowTo, ...same } = row
  return [{ plan_id: plan.id, ...same, window_from: windowFrom, window_to: windowTo }]
})

const ofPlan = ofPlans(derived.issued_document, ({ id, notice }) =>
  notice
    ? [
        {
          project_id: id,
          verification_code: notice.verificationCode,
          kind: 'planNotice' as const,
          number: notice.number,
          issued_at: notice.at,
          copies: [],
        },
      ]
    : [],
)

const ofProject = ofProjects(derived.issued_document, ({ id, documents }) =>
  documents.map(document => ({
    project_id: id,
    verification_code: document.verificationCode,
    kind: document.kind,
    number: document.number,
    issued_at: document.at,
    copies: (document.copies ?? []).map(unit => unit.id),
  })),
)

const issuedDocument: ReadTable = {
  ...derived.issued_document,
  rows: (...given) => [...ofProject.rows(...given), ...ofPlan.rows(...given)],
}

/** Every derived table. `perform` writes what changed in them, `rebuild` writes them whole; both only through these. */
export const readTables: readonly ReadTable[] = [
  { ...projectRow, byCalendar: true },
  access,
  { ...task, byCalendar: true },
  issuedDocument,
  milestone,
  planRow,
]

/** What one change of state means for one table. */
export interface RowChanges {
  readonly put: readonly Row[]
  readonly gone: readonly Row[]
}

const keyOf = (table: ReadTable, row: Row): string => JSON.stringify(table.key.map(column => row[column]))

/** Only rows that are new, different or gone. */
export function rowChanges(table: ReadTable, before: readonly Row[], after: readonly Row[]): RowChanges {
  const old = new Map(before.map(row => [keyOf(table, row), row]))
  const put = after.filter(row => {
    const key = keyOf(table, row)
    const same = JSON.stringify(old.get(key)) === JSON.stringify(row)
    old.delete(key)
    return !same
  })
  return { put, gone: [...old.values()] }
}

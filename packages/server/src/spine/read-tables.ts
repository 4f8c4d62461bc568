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
import { searchKeys } from '../names/search-keys.ts'
import type { State, SubjectKind } from './subject.ts'

type Cell = string | number | boolean | null | readonly string[] | object
export type Row = Readonly<Record<string, Cell>>

/** A table people read from: what its columns are, which identify a row, and how a state fills it. */
export interface ReadTable {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, string>>
  /** its rows hold days that are counted by the calendar, as it is with these holidays recorded */
  readonly byCalendar?: true
  rows(state: State, kind: SubjectKind, holidays: ArrangedYears | undefined): readonly Row[]
}

const ofProjects =
  (rows: (project: Project, holidays: ArrangedYears | undefined) => readonly Row[]): ReadTable['rows'] =>
  (state, kind, holidays) =>
    kind === 'project' && state.status !== 'new' ? rows(state as Project, holidays) : []

/** Every derived table. `perform` writes what changed in them, `rebuild` writes them whole; both only through these. */
export const readTables: readonly ReadTable[] = [
  {
    name: 'project_row',
    key: ['project_id'],
    columns: {
      project_id: 'text',
      code: 'text',
      name: 'text',
      name_sort: 'text',
      name_grams: 'text[]',
      unit: 'text',
      unit_name: 'text',
      year: 'integer',
      status: 'text',
      phase: 'text',
      category: 'text',
      nature: 'text',
      route: 'text',
      planned: 'bigint',
      applied: 'bigint',
      approved: 'bigint',
      amount: 'bigint',
      due: 'date',
      changed_at: 'timestamptz',
    },
    byCalendar: true,
    rows: ofProjects((project, holidays) => {
      const { unitName, changedAt, ...row } = projectViews(project, holidays).row
      const { grams, sort } = searchKeys(row.name)
      return [
        {
          project_id: project.id,
          ...row,
          name_sort: sort,
          name_grams: grams,
          unit_name: unitName,
          changed_at: changedAt,
        },
      ]
    }),
  },
  {
    name: 'access',
    key: ['project_id', 'subject', 'relation'],
    columns: { project_id: 'text', subject: 'text', relation: 'text', why: 'jsonb' },
    rows: ofProjects(project => accessOf(project).map(row => ({ project_id: project.id, ...row }))),
  },
  {
    name: 'task',
    key: ['project_id', 'role', 'action'],
    columns: {
      project_id: 'text',
      role: 'text',
      action: 'text',
      unit: 'text',
      since: 'timestamptz',
      due: 'date',
      paused: 'boolean',
    },
    byCalendar: true,
    rows: ofProjects((project, holidays) =>
      projectViews(project, holidays).tasks.map(({ dueLatest: _, ...row }) => ({ project_id: project.id, ...row })),
    ),
  },
  {
    name: 'issued_document',
    key: ['project_id', 'verification_code'],
    columns: {
      project_id: 'text',
      verification_code: 'text',
      kind: 'text',
      number: 'text',
      issued_at: 'timestamptz',
      copies: 'text[]',
    },
    rows: documentsOf,
  },
  {
    name: 'milestone',
    key: ['project_id'],
    columns: { project_id: 'text', pack: 'text', open: 'boolean', facts: 'jsonb' },
    rows: ofProjects(project => {
      const { ended, ...facts } = milestonesOf(project)
      if (ended || Object.keys(facts).length === 0) return []
      const { name } = project.pack ?? { name: CITY_PACK }
      return [{ project_id: project.id, pack: name, open: mayOwe({ ended, ...facts }), facts: { ended, ...facts } }]
    }),
  },
  {
    name: 'plan_row',
    key: ['plan_id'],
    columns: {
      plan_id: 'text',
      year: 'integer',
      status: 'text',
      window_from: 'date',
      window_to: 'date',
      ceiling: 'bigint',
    },
    rows: (state, kind) => {
      if (kind !== 'plan' || state.status === 'new') return []
      const { row } = planViews(state as AnnualPlan)
      return [
        {
          plan_id: state.id,
          year: row.year,
          status: row.status,
          window_from: row.windowFrom,
          window_to: row.windowTo,
          ceiling: row.ceiling,
        },
      ]
    },
  },
]

function documentsOf(state: State, kind: SubjectKind): Row[] {
  if (kind === 'plan') {
    const { notice } = planViews(state as AnnualPlan)
    return notice
      ? [
          {
            project_id: state.id,
            verification_code: notice.verificationCode,
            kind: 'planNotice',
            number: notice.number,
            issued_at: notice.at,
            copies: [],
          },
        ]
      : []
  }
  if (kind !== 'project') return []
  return (state as Project).documents.map(document => ({
    project_id: state.id,
    verification_code: document.verificationCode,
    kind: document.kind,
    number: document.number,
    issued_at: document.at,
    copies: (document.copies ?? []).map(({ id }) => id),
  }))
}

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

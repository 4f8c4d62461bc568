import {
  type ArrangedYears,
  accessOf,
  CITY_PACK,
  type Kinds,
  mayOwe,
  milestonesOf,
  type Project,
  type ProjectViews,
  planViews,
  projectViews,
  type SubjectKind,
  unitOf,
  unitSubject,
} from '@zhengheng/policy'
import type { Columns, RowOf, Table } from '../db/column.ts'
import { ofTheLog } from '../db/people-tables.ts'
import { derived } from '../db/spine-tables.ts'
import { nameGrams, nameSort } from '../names/name-index.ts'
import { searchKeys } from '../names/search-keys.ts'

/** A row of any of them, as JSON. */
export type Row = Readonly<Record<string, unknown>>

/** A table people read from, and how the states of one kind or another fill it. */
export interface ReadTable extends Table {
  /** the subject a row is about, in SQL, where that is not the first column of the key as it stands */
  readonly owner?: string
  /** what does not follow from the log stands in the same rows: those of no subject are told, not removed */
  readonly shared?: true
  /** its rows hold days that are counted by the calendar, as it is with these holidays recorded */
  readonly byCalendar?: true
  readonly of: {
    readonly [Kind in SubjectKind]?: (state: Kinds[Kind], holidays: ArrangedYears | undefined) => readonly Row[]
  }
}

/** What a subject has in a table; one that has not begun has nothing anywhere. */
export function rowsOf<Kind extends SubjectKind>(
  { of }: ReadTable,
  kind: Kind,
  state: Kinds[Kind],
  holidays: ArrangedYears | undefined,
): readonly Row[] {
  return state.status === 'new' ? [] : (of[kind]?.(state, holidays) ?? [])
}

type Filling<C extends Columns> = {
  readonly [Kind in SubjectKind]?: (
    state: Kinds[Kind],
    holidays: ArrangedYears | undefined,
  ) => readonly RowOf<Table<C>>[]
}

const filled = <C extends Columns>(table: Table<C>, of: Filling<C>): ReadTable => ({ ...table, of })
const counted = <C extends Columns>(table: Table<C>, of: Filling<C>): ReadTable => ({ ...table, of, byCalendar: true })

const viewed = new WeakMap<Project, { readonly holidays: ArrangedYears | undefined; readonly views: ProjectViews }>()

/** Two tables are filled from the same views of a state. */
function viewsOf(project: Project, holidays: ArrangedYears | undefined): ProjectViews {
  const known = viewed.get(project)
  if (known && known.holidays === holidays) return known.views
  const views = projectViews(project, holidays)
  viewed.set(project, { holidays, views })
  return views
}

/** Every derived table. `perform` writes what changed in them, `rebuild` writes them whole; both only through these. */
export const readTables: readonly ReadTable[] = [
  counted(derived.project_row, {
    project: (project, holidays) => {
      const { unitName, changedAt, ...row } = viewsOf(project, holidays).row
      const { grams, sort } = searchKeys(row.name)
      const searched = { name_sort: sort, name_grams: grams }
      return [{ project_id: project.id, ...row, ...searched, unit_name: unitName, changed_at: changedAt }]
    },
  }),
  filled(derived.access, { project: project => accessOf(project).map(row => ({ project_id: project.id, ...row })) }),
  counted(derived.task, {
    project: (project, holidays) =>
      viewsOf(project, holidays).tasks.map(({ dueLatest: _, notFor, item, ...row }) => ({
        project_id: project.id,
        ...row,
        item: item?.id ?? '',
        item_title: item?.title ?? '',
        not_for: notFor,
      })),
  }),
  filled(derived.issued_document, {
    project: ({ id, documents }) =>
      documents.map(document => ({
        project_id: id,
        verification_code: document.verificationCode,
        kind: document.kind,
        number: document.number,
        issued_at: document.at,
        copies: (document.copies ?? []).map(unit => unit.id),
      })),
    plan: ({ id, notice }) =>
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
  }),
  filled(derived.milestone, {
    project: project => {
      const { ended, ...facts } = milestonesOf(project)
      if (ended || Object.keys(facts).length === 0) return []
      const { name } = project.pack ?? { name: CITY_PACK }
      return [{ project_id: project.id, pack: name, open: mayOwe({ ended, ...facts }), facts: { ended, ...facts } }]
    },
  }),
  filled(derived.plan_row, {
    plan: plan => {
      const { windowFrom, windowTo, ...row } = planViews(plan).row
      return [{ plan_id: plan.id, ...row, window_from: windowFrom, window_to: windowTo }]
    },
  }),
  {
    ...filled(ofTheLog.unit, {
      unit: ({ id, status, name, kind, pack, sectorAuthority, itOffice }) => {
        const searched = { name_sort: nameSort(name), name_grams: nameGrams(name) }
        const said = { name, kind, sector_authority_id: sectorAuthority, pack, it_office: itOffice, ...searched }
        return [{ id: unitOf(id), ...said, closed: status === 'closed' }]
      },
    }),
    owner: `'${unitSubject('')}' || unit.id`,
    shared: true,
  },
  {
    ...filled(ofTheLog.joint_member, {
      unit: ({ id, jointMember }) => (jointMember ? [{ unit_id: unitOf(id) }] : []),
    }),
    owner: `'${unitSubject('')}' || joint_member.unit_id`,
  },
  {
    ...filled(ofTheLog.account, {
      account: ({ id, login, postTitle, unit, roles, status, createdAt, createdBy }) => {
        const post = { post_title: postTitle, unit_id: unit, roles }
        return [{ id, login, ...post, status, created_at: createdAt, created_by: createdBy }]
      },
    }),
    owner: 'account.id::text',
    shared: true,
  },
  {
    ...filled(ofTheLog.account_proposal, {
      account: ({ id, proposal }) => {
        if (!proposal) return []
        const { kind, postTitle, unit, roles, by, at } = proposal
        return [{ account_id: id, kind, post_title: postTitle, unit_id: unit, roles, proposed_by: by, proposed_at: at }]
      },
    }),
    owner: 'account_proposal.account_id::text',
  },
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

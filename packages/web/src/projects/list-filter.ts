import { projectSorts } from '@zhengheng/contract'
import {
  type Phase,
  type ProjectStatus,
  phaseNames,
  phaseOf,
  projectStatuses,
  projectStatusNames,
  type Route,
  routeNames,
  type Text,
} from '@zhengheng/policy'

/** What the address of the list says: the same link shows the same list to everybody who may see it. */
export interface ListFilter {
  readonly q?: string
  readonly phase?: string
  readonly status?: string
  readonly unit?: string
  readonly route?: string
  readonly year?: string
  readonly sort?: string
  readonly direction?: 'asc' | 'desc'
}

export type FilterName = 'q' | 'phase' | 'status' | 'unit' | 'route' | 'year'
export const filterNames: readonly FilterName[] = ['q', 'phase', 'status', 'unit', 'route', 'year']

/** Reads the address; anything unknown in it is left out. */
export function readFilter(search: Readonly<Record<string, unknown>>): ListFilter {
  const word = (name: string) => {
    const value = search[name]
    return value === undefined || value === null ? '' : String(value).trim()
  }
  const year = word('year')
  const sort = word('sort')
  const found = {
    q: word('q').slice(0, 50),
    phase: word('phase') in phaseNames ? word('phase') : '',
    status: word('status') in projectStatusNames ? word('status') : '',
    unit: word('unit'),
    route: word('route') in routeNames ? word('route') : '',
    year: /^\d{4}$/.test(year) ? year : '',
    sort: (projectSorts as readonly string[]).includes(sort) ? sort : '',
    direction: word('direction') === 'asc' ? 'asc' : word('direction') === 'desc' ? 'desc' : '',
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

/** Pressing a column heading: first its natural direction, then the other. */
export function sortedBy(filter: ListFilter, by: string): ListFilter {
  const natural = by === 'name' || by === 'due' || by === 'code' ? 'asc' : 'desc'
  if (filter.sort !== by) return { ...filter, sort: by, direction: natural }
  return { ...filter, direction: filter.direction === 'asc' ? 'desc' : 'asc' }
}

interface Option {
  readonly value: string
  readonly label: Text
}

const optionsOf = (names: Readonly<Record<string, Text>>): readonly Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Phases that projects can be in now. */
export const phaseOptions = optionsOf(phaseNames).filter(({ value }) =>
  projectStatuses.some(status => phaseOf(status) === (value as Phase)),
)

/** Statuses that fit the chosen phase. */
export const statusOptions = (phase: string | undefined): readonly Option[] =>
  optionsOf(projectStatusNames).filter(
    ({ value }) => value !== 'new' && (!phase || phaseOf(value as ProjectStatus) === phase),
  )

/** Routes a project in this system can have: classified ones never enter. */
export const routeOptions = optionsOf(routeNames).filter(({ value }) => (value as Route) !== 'classified')

import type { Story } from './stories.ts'
import { jointMembers } from './units.ts'

/** An act on the stage: when, by whom, on which subject. `unit` posts are written `<unit>-clerk`. */
export interface Scene {
  readonly at: Date
  readonly post: string
  readonly action: string
  readonly input: unknown
  /** a story's case, or the year of a plan */
  readonly on: { readonly case: string } | { readonly plan: number }
  readonly fillsDraft?: 'complete' | 'corrected'
  /** slots of its form that get an uploaded paper just before */
  readonly papers?: readonly string[]
}

const stances = [
  { stance: 'agree', text: '' },
  { stance: 'comment', text: '建议与市级平台统筹，避免重复建设。' },
  { stance: 'agree', text: '' },
] as const

const noon = (year: number, monthDay: string, hours = 4) =>
  new Date(`${year}-${monthDay}T${String(hours).padStart(2, '0')}:00:00.000Z`)

/** This year's plan, from the window to the issue: units submit, every member argues every line, the city approves. */
export function thisYearsPlan(stories: readonly Story[], year: number): Scene[] {
  const on = { plan: year }
  const lines = stories.filter(story => story.plan === 'thisYear')
  const before = year - 1
  const planner = { post: 'bureau-planner', on }
  return [
    {
      ...planner,
      at: noon(before, '08-01'),
      action: 'plan.openYear',
      input: { year, from: `${before}-08-01`, to: `${before}-09-30`, ceiling: null },
    },
    ...unitsOf(lines).map((unit, n) => ({
      at: noon(before, '09-10', n % 24),
      post: `${unit}-leader`,
      action: 'plan.submitUnitPlan',
      input: {},
      on,
    })),
    ...lines.flatMap((story, n) =>
      jointMembers.map((member, m) => opinion(story.case, member, noon(before, '10-20', (n + m) % 24), n + m)),
    ),
    ...lines
      .filter(story => story.review === 'dropped')
      .map(story => ({
        at: noon(before, '11-10'),
        post: 'bureau-planner',
        action: 'plan.dropLine',
        input: { reason: '可由现有云服务满足，本年度不列入。' },
        on: { case: story.case },
      })),
    { ...planner, at: noon(before, '11-25'), action: 'plan.submitToCityGovernment', input: {} },
    { at: noon(before, '12-10'), post: 'city-government', action: 'plan.approve', input: { opinion: '同意。' }, on },
    { ...planner, at: noon(before, '12-18'), action: 'plan.issue', input: {} },
  ]
}

/** Next year's plan, as far as it is: open, some units have submitted, some members have argued. */
export function nextYearsPlan(stories: readonly Story[], year: number, today: Date): Scene[] {
  const lines = stories.filter(story => story.plan === 'nextYear')
  const submitted = lines.filter(story => story.review !== 'drafting')
  const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000)
  return [
    {
      at: daysAgo(60),
      post: 'bureau-planner',
      action: 'plan.openYear',
      input: { year, from: daysAgo(60).toISOString().slice(0, 10), to: `${year - 1}-12-31`, ceiling: 60_000_000_000 },
      on: { plan: year },
    },
    ...unitsOf(submitted).map(unit => ({
      at: daysAgo(20),
      post: `${unit}-leader`,
      action: 'plan.submitUnitPlan',
      input: {},
      on: { plan: year },
    })),
    ...submitted.flatMap((story, n) =>
      jointMembers.slice(0, 2).map((member, m) => opinion(story.case, member, daysAgo(10), n + m)),
    ),
  ]
}

const opinion = (on: string, member: string, at: Date, n: number): Scene => ({
  at,
  post: `${member}-member`,
  action: 'plan.giveOpinion',
  input: stances[n % stances.length],
  on: { case: on },
})

const unitsOf = (stories: readonly Story[]): readonly string[] => [...new Set(stories.map(story => story.unit))]

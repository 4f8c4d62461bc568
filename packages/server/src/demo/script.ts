import { dayInShanghai } from '@zhengheng/policy'
import { type DemoCase, demoCase } from './cases.ts'
import { demoSummary } from './contents.ts'
import { nextYearsPlan, type Scene, thisYearsPlan } from './plan-scenes.ts'
import { steps } from './steps.ts'
import { type Story, stories } from './stories.ts'

const DAY = 86_400_000

/** Everything that happens in the demo city, in order of time; nothing lies in the future of `now`. */
export function script(now: Date): readonly Scene[] {
  const year = Number(dayInShanghai(now.toISOString()).slice(0, 4))
  const scenes = [
    ...stories
      .filter(story => story.plan === 'nextYear')
      .map(story => beginning(story, year + 1, new Date(now.getTime() - 40 * DAY))),
    ...stories
      .filter(story => story.plan === 'outside')
      .map(story => beginning(story, year, new Date(now.getTime() - 10 * DAY))),
    ...stories
      .filter(story => story.plan === 'thisYear')
      .map(story => beginning(story, year, new Date(`${year - 1}-08-20T04:00:00.000Z`))),
    ...thisYearsPlan(stories, year),
    ...nextYearsPlan(stories, year + 1, now),
    ...stories.flatMap(story => later(story, new Date(`${year - 1}-12-19T01:00:00.000Z`), now)),
  ]
  return scenes.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function beginning(story: Story, year: number, at: Date): Scene {
  const demo = demoCase(story.case)
  return {
    at,
    post: `${story.unit}-clerk`,
    action: 'plan.putLine',
    input: {
      name: demo.name,
      year,
      category: demo.category,
      nature: demo.nature,
      amount: demo.amount,
      summary: demoSummary(demo),
      basis: ['全市信息化建设规划', demo.source === null ? demo.provenance : `公开资料 ${demo.source}`],
      demo: { id: demo.id, url: demo.source },
    },
    on: { case: story.case },
  }
}

/** The steps of a story end `daysAgo` days ago and lie `gap` days apart, but none before the plan was issued. */
function later({ case: id, unit, acts = [], daysAgo = 0, gap = 1 }: Story, earliest: Date, now: Date): Scene[] {
  const demo: DemoCase = demoCase(id)
  return acts.map((name, index) => {
    const { post, action, input, ...rest } = { fillsDraft: undefined, papers: undefined, ...steps[name] }
    const wanted = now.getTime() - (daysAgo + (acts.length - 1 - index) * gap) * DAY - 3_600_000
    return {
      at: new Date(Math.max(wanted, earliest.getTime() + index * 60_000)),
      post: post.replace('unit-', `${unit}-`),
      action,
      input: input(demo),
      on: { case: id },
      ...(rest.fillsDraft && { fillsDraft: rest.fillsDraft }),
      ...(rest.papers && { papers: rest.papers }),
    }
  })
}

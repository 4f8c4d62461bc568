import { z } from 'zod'
import { onPlan } from '../action.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { planIdOf } from './annual-plan.ts'
import { linesOfLastRound } from './rounds.ts'

/** The approved plan is issued: every line in it may apply from now on. One transaction for all of them (article 7). */
export const issuePlan = onPlan({
  name: 'plan.issue',
  title: text('下达年度计划', 'Issue the annual plan'),
  effect: text('列入项目可以申报，生成下达通知', 'Listed projects may apply; the notice is produced'),
  basis: ['W-7.3'],
  by: bureau.planner,
  from: ['approved'],
  to: ['issued'],
  input: z.strictObject({}),
  needs: [],
  rules: [],
  allocates: 'planNotice',
  irreversible: true,
  touches: {
    project: {
      which: ({ state }) => linesOfLastRound(state).map(line => line.project),
      to: { 'plan.atCityGovernment': ['plan.listed'] },
      apply: (project, { at, allocated }) => ({
        ...project,
        status: 'plan.listed',
        planLine: {
          ...project.planLine,
          listed: { plan: planIdOf(project.year), notice: allocated.number, at, supplement: false },
        },
      }),
    },
  },
  apply: (plan, { actor, at, allocated }) => ({
    ...plan,
    status: 'issued',
    notice: { number: allocated.number, verificationCode: allocated.verificationCode, at, by: signature(actor) },
  }),
})

import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { check, choice } from '../kernel/fields.ts'
import { Fen, wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import type { Project } from '../project.ts'
import { routeOf } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import { findRoute, fundingModes } from './route.ts'

/** The questions of S2 whose answers decide the route. */
export const RouteQuestions = z.strictObject({
  amount: Fen.meta({ label: text('总投资', 'Investment'), widget: 'money' }),
  fundingMode: choice('建设方式', 'Funding mode', fundingModes),
  withFixedAssetProject: check('与固定资产投资项目同步设计、同步施工', 'Designed and built with a fixed-asset project'),
  selfBuiltSelfUsed: check('学校、医疗机构自建自用', 'School or medical body, self-built and self-used'),
  classified: check('涉密系统', 'Classified system'),
  officeEquipment: check('集中采购办公设备', 'Centrally purchased office equipment'),
  buildingIntelligence: check('楼宇智能化', 'Building intelligence'),
})

const notClassified = rule(
  'M-classified',
  ['input.classified'],
  ({ input }: Context<Project, z.output<typeof RouteQuestions>>) =>
    input.classified
      ? {
          text: text('涉密项目不得在本系统录入', 'A classified project must not be entered here'),
          cure: {
            text: text('请撤回本项，联系本单位保密工作机构线下办理', 'Withdraw it and contact your secrecy office'),
            action: 'approval.withdraw',
          },
        }
      : null,
)

/** Answers which road a project takes; the verdict with its reasons is kept and shown to the reviewer (articles 2, 3, 8, 9). */
export const findRouteAction = onProject({
  name: 'scope.findRoute',
  title: text('判定办理路径', 'Find the route'),
  effect: text('记录判定结果和依据，供审核时查看', 'The verdict and its reasons are recorded'),
  basis: ['W-2.1', 'W-3.1', 'W-3.3', 'W-8.1', 'W-8.2', 'W-8.3', 'W-9.1', 'W-9.3', 'M-classified'],
  by: ownerUnit.clerk,
  turn: { who: 'owner.clerk', at: ['plan.listed'], when: project => routeOf(project) === undefined },
  from: [
    'plan.drafting',
    'plan.listed',
    'plan.dropped',
    'application.refused',
    'filing.returned',
    'capitalConstruction.refused',
  ],
  input: RouteQuestions,
  example: {
    amount: wan('1286.5'),
    fundingMode: 'governmentInvestment',
    withFixedAssetProject: false,
    selfBuiltSelfUsed: false,
    classified: false,
    officeEquipment: false,
    buildingIntelligence: false,
  },
  needs: [],
  rules: [],
  inputRules: [notClassified],
  told: 'ownUnit',
  apply: (project, { input, actor, pack }) => ({
    ...project,
    verdict: findRoute({ ...input, ownerKind: project.unit?.kind ?? actor.unit.kind }, pack),
  }),
})

import { z } from 'zod'
import { onProject } from '../kernel/action.ts'
import { check, choice } from '../kernel/fields.ts'
import { Fen } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
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

/** Answers which road a project takes; the verdict with its reasons is kept and shown to the reviewer (articles 2, 3, 8, 9). */
export const findRouteAction = onProject({
  name: 'scope.findRoute',
  title: text('判定办理路径', 'Find the route'),
  effect: text('记录判定结果和依据，供审核时查看', 'The verdict and its reasons are recorded'),
  basis: ['W-2.1', 'W-3.3', 'W-8.1', 'W-8.2', 'W-9.1', 'W-9.3'],
  by: ownerUnit.clerk,
  from: ['plan.drafting', 'plan.listed', 'plan.dropped', 'application.refused'],
  input: RouteQuestions,
  needs: [],
  rules: [],
  apply: (project, { input, actor, pack }) => ({
    ...project,
    verdict: findRoute({ ...input, ownerKind: project.unit?.kind ?? actor.unit.kind }, pack),
  }),
})

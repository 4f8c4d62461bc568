import { z } from 'zod'
import { onProject } from '../action.ts'
import { text } from '../kernel/text.ts'
import { inApprovedPlan } from '../plan/rules.ts'
import { ownerUnit } from '../posts.ts'
import { applicationComplete, bothChaptersPresent, compiledByQualifiedBody, noNewInfrastructure } from './rules.ts'
import { submitted } from './submitting.ts'

/** The clerk hands the complete application to the unit's leader; its content is frozen by digest (articles 10–13). */
export const submitApplication = onProject({
  name: 'approval.submitApplication',
  title: text('提交单位审核', 'Submit to the unit leader'),
  effect: text('申报内容定稿，由本单位审核人确认后报市数据局', 'The content is frozen and goes to the unit’s leader'),
  basis: ['W-10.1', 'W-11.3', 'W-13.1'],
  by: ownerUnit.clerk,
  turn: 'owner.clerk',
  from: ['application.drafting'],
  to: ['application.atUnitLeader'],
  input: z.strictObject({}),
  needs: ['application'],
  rules: [inApprovedPlan, compiledByQualifiedBody, bothChaptersPresent, noNewInfrastructure, applicationComplete],
  handsOver: true,
  irreversible: true,
  apply: (project, context) => submitted(project, context.facts.application, context),
})

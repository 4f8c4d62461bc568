import { z } from 'zod'
import { onProject } from '../action.ts'
import { choice } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { findingNames } from './approval.ts'
import { reviewChecklist } from './review-checklist.ts'
import { notOwnApplication } from './rules.ts'
import { settledBy, settlements } from './settling.ts'
import { infrastructureAgreed, opinionFollows } from './technical-conclusion.ts'
import { opinionFields, technicalItems } from './technical-opinion.ts'
import { reviewDesk } from './written-in.ts'

const itemNames = Object.fromEntries(technicalItems.map(item => [item, reviewChecklist[item].text]))

/** A reviewer checks the request by articles 12 and 13 and drafts the opinion; a later draft takes its place. */
export const draftTechnicalOpinion = onProject({
  name: 'approval.draftTechnicalOpinion',
  title: text('拟写技术审查意见', 'Draft the technical opinion'),
  effect: text('记录检查结果和拟出具的意见，供签发', 'The checklist and the draft go to the approver'),
  basis: ['W-9.2', 'W-12.1', 'W-12.2', 'W-13.1', 'M-four-eyes'],
  by: bureau.reviewer,
  turn: {
    who: 'bureau.reviewer',
    at: ['technicalOpinion.inReview'],
    when: ({ approval }) => !approval.technical?.draft,
  },
  from: ['technicalOpinion.inReview'],
  input: z.strictObject({
    checklist: z
      .array(
        z.strictObject({
          item: choice('检查项', 'Item', itemNames),
          finding: choice('结果', 'Finding', findingNames),
          note: z.string().trim().max(500).default(''),
        }),
      )
      .max(50)
      .meta({ label: text('检查表', 'Checklist'), widget: 'rows' }),
    ...opinionFields,
    settled: settlements(),
  }),
  example: {
    checklist: technicalItems.map(item => ({ item, finding: 'conform' as const, note: '' })),
    conclusion: 'fitIfChanged',
    infrastructureOpinion: '依托武汉云和市电子政务网建设，不新建机房和专网',
    sharingOpinion: '办件数据编目后按需共享',
    cipherOpinion: '使用统一密码服务，投入运行前完成评估',
    demands: ['会议管理系统并入市级统一平台'],
    settled: [],
  },
  needs: [],
  writtenIn: reviewDesk,
  rules: [notOwnApplication],
  inputRules: [opinionFollows, infrastructureAgreed],
  told: 'whenIssued',
  apply: (project, { input: { settled, ...words }, actor, at }) => {
    const { technical, corrections } = project.approval
    const by = signature(actor)
    return {
      ...project,
      approval: {
        ...project.approval,
        corrections: settledBy(corrections, settled, { by, at }),
        ...(technical && { technical: { ...technical, draft: { ...words, at, by } } }),
      },
    }
  },
})

import { z } from 'zod'
import { onProject } from '../action.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { stopClock } from '../rulebook/clock.ts'
import { copiedTo, copies, copiesStayInside } from './copies.ts'
import { notOwnApplication } from './rules.ts'
import { drafted, infrastructureAgreed, notOwnDraft, opinionFollows } from './technical-conclusion.ts'
import { opinionFields } from './technical-opinion.ts'

/** The opinion is signed, numbered and sent. It approves nothing: the authority for the construction does (article 9). */
export const issueTechnicalOpinion = onProject({
  name: 'approval.issueTechnicalOpinion',
  title: text('签发技术审查意见', 'Issue the technical opinion'),
  effect: text(
    '生成文号和技术审查意见，供基本建设项目审批使用',
    'Number and letter are produced, for the authority that approves the construction',
  ),
  basis: ['W-9.2', 'W-12.1', 'W-13.1', 'M-four-eyes', 'M-copies'],
  by: bureau.approver,
  turn: {
    who: 'bureau.approver',
    at: ['technicalOpinion.inReview'],
    when: ({ approval }) => Boolean(approval.technical?.draft),
  },
  from: ['technicalOpinion.inReview'],
  to: ['technicalOpinion.issued'],
  input: z.strictObject({ ...opinionFields, copies: copies() }),
  example: {
    conclusion: 'fitIfChanged',
    infrastructureOpinion: '依托武汉云和市电子政务网建设，不新建机房和专网',
    sharingOpinion: '办件数据编目后按需共享',
    cipherOpinion: '使用统一密码服务，投入运行前完成评估',
    demands: ['会议管理系统并入市级统一平台'],
    copies: [],
  },
  needs: ['members'],
  rules: [drafted, notOwnDraft, notOwnApplication],
  inputRules: [opinionFollows, infrastructureAgreed, copiesStayInside],
  allocates: 'technicalOpinion',
  irreversible: true,
  // The reviewer's words, to be signed or changed.
  starts({ approval }) {
    const draft = approval.technical?.draft
    if (!draft) return {}
    const { checklist: _, at: __, by: ___, ...words } = draft
    return words
  },
  apply(project, { input: { copies: chosen, ...words }, facts, actor, at, today, allocated }) {
    const { technical, clock } = project.approval
    const by = signature(actor)
    return {
      ...project,
      status: 'technicalOpinion.issued',
      approval: {
        ...project.approval,
        clock: clock && stopClock(clock, today),
        ...(technical && { technical: { ...technical, issued: { ...words, at, by } } }),
      },
      documents: [
        ...project.documents,
        {
          kind: 'technicalOpinion',
          number: allocated.number,
          verificationCode: allocated.verificationCode,
          at,
          by,
          ...copiedTo(chosen, facts.members),
        },
      ],
    }
  },
})

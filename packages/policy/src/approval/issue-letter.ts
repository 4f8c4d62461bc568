import { z } from 'zod'
import { onProject } from '../action.ts'
import { text } from '../kernel/text.ts'
import { anyOf, bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { finalStages } from './approval.ts'
import { copiedTo, copies, copiesStayInside } from './copies.ts'

/** The letter is numbered and issued; with a final document the project is approved (articles 8, 10, 13). */
export const issueLetter = onProject({
  name: 'approval.issueLetter',
  title: text('印发批复', 'Issue the letter'),
  effect: text('生成文号和批复文件，通知申报单位', 'Number and letter are produced and the applicant is told'),
  basis: ['W-8.2', 'W-13.3'],
  by: anyOf(bureau.acceptor, bureau.approver),
  turn: 'bureau.acceptor',
  from: ['application.decided'],
  to: ['approved', 'application.stageApproved', 'application.refused'],
  input: z.strictObject({ copies: copies() }),
  example: { copies: [] },
  needs: ['members'],
  rules: [],
  inputRules: [copiesStayInside],
  allocates: 'approvalLetter',
  irreversible: true,
  apply: (project, { input, facts, actor, at, allocated }) => {
    const { stage, decision, stagesApproved } = project.approval
    const approved = decision?.approved === true
    const final = stage !== null && finalStages.includes(stage)
    return {
      ...project,
      status: approved ? (final ? 'approved' : 'application.stageApproved') : 'application.refused',
      approval: {
        ...project.approval,
        stagesApproved: approved && stage ? [...stagesApproved, stage] : stagesApproved,
      },
      documents: [
        ...project.documents,
        {
          kind: approved ? 'approvalLetter' : 'refusalLetter',
          number: allocated.number,
          verificationCode: allocated.verificationCode,
          at,
          by: signature(actor),
          ...copiedTo(input.copies, facts.members),
        },
      ],
    }
  },
})

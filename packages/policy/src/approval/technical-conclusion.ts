import type { Context } from '../action.ts'
import { text } from '../kernel/text.ts'
import type { Project } from '../project.ts'
import { inState, typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { bySomebodyElse } from '../separation-of-duties.ts'
import { newInfrastructureNames, type OpinionDraft, type OpinionWords } from './technical-opinion.ts'

type Judged = Context<Project, OpinionWords & Partial<Pick<OpinionDraft, 'checklist'>>>

/** The conclusion says what was found: what fails is asked to be changed, and asking for changes names them. */
export const opinionFollows = rule(
  'M-checked',
  ['input.conclusion', 'input.checklist', 'input.demands'],
  ({ input }: Judged) => {
    const failing = (input.checklist ?? []).filter(({ finding }) => finding === 'fail').length
    if (input.conclusion === 'fit' && failing > 0)
      return {
        text: text(
          `检查表有 ${failing} 项不符合，结论不能是“符合要求”`,
          `${failing} items fail, so it does not simply meet them`,
        ),
        cure: {
          text: text(
            '请改为“按意见修改后符合要求”并写明要求，或改为“不符合要求”',
            'Ask for changes, or say that it does not',
          ),
          change: typed({ conclusion: 'fitIfChanged', demands: ['—'] }),
        },
      }
    return input.conclusion === 'fitIfChanged' && input.demands.length === 0
      ? {
          text: text('结论为修改后符合的，须写明修改要求', 'Changes are asked for, and none is named'),
          cure: {
            text: text('请填写修改要求', 'Name the changes'),
            field: 'demands',
            change: typed({ demands: ['—'] }),
          },
        }
      : null
  },
)

/** Article 12: what is to get a machine room or network of its own does not simply meet the requirements. */
export const infrastructureAgreed = rule(
  'W-12.1',
  ['state.approval.technical.requests', 'input.conclusion'],
  ({ state, input }: Judged) => {
    const proposed = state.approval.technical?.requests.at(-1)?.newInfrastructure ?? 'none'
    return proposed === 'none' || input.conclusion !== 'fit'
      ? null
      : {
          text: text('除涉密系统外不得新建机房、专网', 'New machine rooms and private networks are not allowed'),
          fact: { what: text('报请内容', 'The request says'), value: newInfrastructureNames[proposed].zh },
          cure: {
            text: text(
              '请要求改为依托武汉云、市电子政务网，或退回补正',
              'Ask for the city cloud and network, or return it',
            ),
            change: typed({ conclusion: 'fitIfChanged', demands: ['—'] }),
          },
        }
  },
)

/** An opinion is issued on the draft of a reviewer about this very request. */
export const drafted = rule('M-checked', ['state.approval.technical.draft'], ({ state }: Context<Project>) =>
  state.approval.technical?.draft
    ? null
    : {
        text: text('本次报请还没有审核岗拟写的意见', 'No reviewer has drafted the opinion on this request'),
        cure: {
          text: text('请审核岗先拟写技术审查意见', 'A reviewer drafts it first'),
          action: 'approval.draftTechnicalOpinion',
          by: ['bureau.reviewer'],
          change: inState<Project>((project, { at }) => {
            const { technical } = project.approval
            if (!technical) return project
            const draft: OpinionDraft = {
              checklist: [],
              conclusion: 'fit',
              infrastructureOpinion: '',
              sharingOpinion: '',
              cipherOpinion: '',
              demands: [],
              at,
              by: '',
            }
            return { ...project, approval: { ...project.approval, technical: { ...technical, draft } } }
          }),
        },
      },
)

/** Who drafted the opinion does not issue it. */
export const notOwnDraft = bySomebodyElse({
  after: ['approval.draftTechnicalOpinion'],
  text: text('拟写人不能签发自己拟写的意见', 'Who drafted the opinion does not issue it'),
  first: text('拟写人', 'Drafted by'),
  cure: text('请由其他审批人签发', 'Another approver issues it'),
})

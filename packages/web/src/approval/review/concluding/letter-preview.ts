import { type ApplicationDraft, type Fen, formatWan, type Project, type Stage, stageNames } from '@zhengheng/policy'

/** What the approver has typed so far. */
export interface DecisionDraft {
  readonly result: 'approve' | 'refuse'
  readonly amount: Fen | null
  readonly sharingOpinion: string
  readonly cipherOpinion: string
  readonly conditions: readonly string[]
  readonly reason: string
}

/** A title and numbered points: what the letter will say. Number, date and annex come with the letter itself. */
export interface LetterPreview {
  readonly title: string
  readonly points: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

const numerals = '一二三四五六七八九'
const open = '（未填写）'

export function letterPreview(project: Project, content: ApplicationDraft, draft: DecisionDraft): LetterPreview {
  const scheme = stageNames[(project.approval.stage ?? 'implementationPlan') as Stage].zh
  const applied = project.approval.submissions.at(-1)?.amount
  const appliedLine = applied === undefined ? '' : `申报投资${formatWan(applied)}万元`
  const opinions = [
    { title: '信息资源共享意见', lines: [draft.sharingOpinion || open] },
    { title: '密码应用意见', lines: [draft.cipherOpinion || open] },
  ]
  const points =
    draft.result === 'approve'
      ? [
          {
            title: '项目名称和项目单位',
            lines: [
              `同意${project.name}（项目编号：${project.code}）${scheme}，由${project.unit?.name ?? ''}负责组织实施。`,
            ],
          },
          { title: '建设内容', lines: [String(content.content?.goal ?? '')] },
          {
            title: '投资核定和资金来源',
            lines: [
              `${appliedLine}，核定投资${draft.amount ? `${formatWan(draft.amount)}万元` : open}。资金来源：${String(content.basics?.fundSource ?? '')}`,
            ],
          },
          ...opinions,
          { title: '批复条件', lines: draft.conditions.filter(condition => condition.trim() !== '') },
        ]
      : [
          {
            title: '项目基本情况',
            lines: [`项目名称：${project.name}。项目单位：${project.unit?.name ?? ''}。${appliedLine}。`],
          },
          { title: '不予批复的理由', lines: [draft.reason || open] },
          ...opinions.filter(({ lines }) => lines[0] !== open),
        ]
  return {
    title:
      draft.result === 'approve' ? `关于${project.name}${scheme}的批复` : `关于不予批复${project.name}${scheme}的通知`,
    points: points
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }, index) => ({ title: `${numerals[index]}、${title}`, lines })),
  }
}

/** The notice as the applicant will read it; a basis nobody checked is not named. */
export const noticeLine = (place: string, text: string, basis: string | undefined): string =>
  `${place}：${/[。！？；]$/.test(text) ? text : `${text}。`}${basis ? `（${basis}）` : ''}`

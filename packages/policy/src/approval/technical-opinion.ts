import { z } from 'zod'
import { choice, line, money, optionalLine, papers, prose, rows } from '../kernel/fields.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Finding } from './approval.ts'
import { correctionAnswer } from './correction-answers.ts'
import { type ReviewItem, reviewChecklist, reviewItemIds } from './review-checklist.ts'

/** The papers a request for a technical opinion rests on (article 9; the list itself is 待核). */
export const requestSlots = {
  construction: { title: text('固定资产投资项目立项或可研文件', 'Papers of the fixed-asset project'), required: true },
  design: { title: text('信息化部分设计文件', 'Design of the IT part'), required: true },
  budget: { title: text('信息化部分投资概算', 'Budget of the IT part'), required: true },
  other: { title: text('其他材料', 'Other'), required: false },
} as const satisfies Record<string, { title: Text; required: boolean }>

export const newInfrastructureNames = {
  none: text('不新建', 'None'),
  machineRoom: text('拟新建机房', 'A new machine room'),
  dedicatedNetwork: text('拟新建专网', 'A new private network'),
  both: text('拟新建机房和专网', 'A new machine room and a private network'),
} as const satisfies Record<string, Text>

/** What a unit tells the bureau of the IT part of a fixed-asset project (contents 待核). */
export const RequestInput = z.strictObject({
  construction: line('固定资产投资项目名称', 'Fixed-asset project'),
  constructionCode: optionalLine('投资项目在线平台项目代码', 'Code of the investment platform', { max: 60 }),
  authority: line('基本建设项目审批部门', 'Authority that approves the construction', {
    hint: text('例如：市发展和改革委员会', 'For example: the reform commission'),
  }),
  amount: money('信息化部分投资', 'Investment in the IT part'),
  content: prose('信息化建设内容', 'What is built'),
  newInfrastructure: choice('新建机房、专网', 'New machine room or network', newInfrastructureNames),
  platforms: prose(
    '依托武汉云、市电子政务网和统一基础服务的情况',
    'Use of the city cloud, network and shared services',
  ),
  sharing: prose('信息资源共享分析', 'Sharing analysis'),
  cipher: prose('密码应用方案', 'Cipher scheme'),
  papers: papers('所依据的材料', 'Papers it rests on', requestSlots),
  answers: rows('逐项答复', 'Answers', correctionAnswer, 0),
})
type RequestContent = Omit<z.output<typeof RequestInput>, 'answers'>

export interface TechnicalRequest extends RequestContent {
  readonly at: string
  readonly by: string
}

export const conclusionNames = {
  fit: text('符合要求', 'Meets the requirements'),
  fitIfChanged: text('按意见修改后符合要求', 'Meets them once changed as asked'),
  unfit: text('不符合要求', 'Does not meet them'),
} as const satisfies Record<string, Text>

/** What the reviewer drafts and the approver issues: the conclusion, and an opinion for each article it is judged by. */
export const opinionFields = {
  conclusion: choice('结论', 'Conclusion', conclusionNames),
  infrastructureOpinion: prose('基础设施集约化意见', 'On shared infrastructure'),
  sharingOpinion: prose('信息资源共享意见', 'On information sharing'),
  cipherOpinion: prose('密码应用意见', 'On cipher use'),
  demands: rows('修改要求（选填）', 'Changes asked for (optional)', prose('要求', 'Change', { max: 300 }), 0),
}
const OpinionWords = z.strictObject(opinionFields)
export type OpinionWords = z.output<typeof OpinionWords>

interface Signed {
  readonly at: string
  readonly by: string
}

/** What the reviewer found of the request at hand; a later one takes its place. */
export interface OpinionDraft extends OpinionWords, Signed {
  readonly checklist: readonly { readonly item: string; readonly finding: Finding; readonly note: string }[]
}

/** What became of the construction project, as its authority decided. */
export interface ConstructionDecision extends Signed {
  readonly result: 'approved' | 'refused'
  readonly authority: string
  readonly number: string
  /** day of the paper, YYYY-MM-DD */
  readonly on: string
  readonly note: string
  readonly papers: readonly { readonly slot: string; readonly digest: string; readonly name: string }[]
}

/** A technical opinion from the request to what it led to. */
export interface TechnicalOpinion {
  /** as sent, oldest first: one more after each correction */
  readonly requests: readonly TechnicalRequest[]
  /** null until the newest request is reviewed */
  readonly draft: OpinionDraft | null
  readonly issued: (OpinionWords & Signed) | null
  readonly construction: ConstructionDecision | null
}

/** The items of the checklist that rest on articles 12 and 13, by which the opinion is given. */
export const technicalItems: readonly ReviewItem[] = reviewItemIds.filter(item =>
  /^W-1[23]\./.test(reviewChecklist[item].rule),
)

/** Every paper that stands in the state of a project, by digest; those of an application stand in its content. */
export const carriedPapers = (technical: TechnicalOpinion | undefined): ReadonlySet<string> =>
  new Set(
    [...(technical?.requests ?? []), ...(technical?.construction ? [technical.construction] : [])].flatMap(
      ({ papers: carried }) => carried.map(({ digest }) => digest),
    ),
  )

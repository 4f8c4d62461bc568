import { costCategories, subtotals } from '../approval/application-form/estimate.ts'
import { type ApplicationContent, sections } from '../approval/application-form/sections.ts'
import { stageNames } from '../approval/approval.ts'
import { conclusionNames } from '../approval/technical-opinion.ts'
import { fen } from '../kernel/money.ts'
import type { AnnualPlan } from '../plan/annual-plan.ts'
import { linesOfLastRound } from '../plan/rounds.ts'
import type { IssuedDocument, Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { approvalLetter } from './approval-letter.ts'
import { type Issue, planOpinions, standardGrounds } from './composing.ts'
import { correctionNotice } from './correction-notice.ts'
import { filingReceipt } from './filing-receipt.ts'
import type { OfficialDocument } from './official-document.ts'
import { technicalOpinion } from './opinion-letter.ts'
import { planNotice } from './plan-notice.ts'
import { refusalLetter } from './refusal-letter.ts'
import { citationOf } from './sources.ts'
import { checkedAt, chineseDate, dayOf, schemeOf } from './wording.ts'

/** A paper and everything it is drawn up from: the project as the issuing act left it, and the submission it answers. */
export interface Paper {
  readonly document: IssuedDocument
  /** name of the body that issues it */
  readonly issuer: string
  readonly project: Project
  /** absent for filings, which have no application */
  readonly content: ApplicationContent | undefined
  readonly pack: Pack
  /** address of this site, for checking the paper */
  readonly site: string
}

const composed: Record<IssuedDocument['kind'], (paper: Paper) => OfficialDocument> = {
  approvalLetter: approvalOf,
  refusalLetter: refusalOf,
  filingReceipt: receiptOf,
  correctionNotice: correctionOf,
  technicalOpinion: technicalOf,
}

/** The words of a paper. Before it is issued its number, code and day are gaps (`gap.ts`); all else is the same. */
export const compose = (paper: Paper): OfficialDocument => composed[paper.document.kind](paper)

function issueOf({ document, issuer, project, site }: Paper): Issue {
  return {
    issuer,
    number: document.number,
    date: dayOf(document.at),
    recipients: [project.unit?.name ?? ''],
    copies: (document.copies ?? []).map(unit => unit.name),
    verification: { code: document.verificationCode, address: checkedAt(site) },
  }
}

const projectOf = ({ project }: Paper) => ({ name: project.name, code: project.code, unit: project.unit?.name ?? '' })

const schemeName = ({ project: { approval } }: Paper): string =>
  approval.stage ? stageNames[approval.stage].zh : approval.technical ? '技术审查材料' : '备案材料'

const requestOf = (paper: Paper) => ({ title: `关于报送${schemeOf(paper.project.name, schemeName(paper))}的请示` })

const appliedOf = ({ project: { approval } }: Paper) =>
  approval.submissions.at(-1)?.amount ??
  approval.filing?.amount ??
  approval.technical?.requests.at(-1)?.amount ??
  fen(0)

function approvalOf(paper: Paper): OfficialDocument {
  const { project, content, pack } = paper
  const grounds = standardGrounds('approvalLetter', pack)
  const { decision, consent } = project.approval
  const applied = appliedOf(paper)
  const approved = decision?.amount ?? applied
  return approvalLetter({
    ...issueOf(paper),
    project: projectOf(paper),
    request: requestOf(paper),
    scheme: schemeName(paper),
    ...(project.planLine.listed && { plan: `${project.year}年度市级政务信息化项目实施计划` }),
    ...(consent?.given && { consent: chineseDate(dayOf(consent.at)) }),
    content: content
      ? [content.content.goal, ...content.content.functions.map(({ name, description }) => `${name}：${description}`)]
      : [project.planLine.summary],
    applied,
    approved,
    fundSource: content?.basics.fundSource ?? '',
    // The decision fixes a total: the table is printed where nothing was cut, because only then are its lines approved ones.
    ...(content && approved === applied && { investment: investmentLines(content) }),
    conditions: decision?.conditions ?? [],
    opinions: { sharing: decision?.sharingOpinion ?? '', cipher: decision?.cipherOpinion ?? '' },
    ...grounds,
    ...(consent?.given && { citations: [...grounds.citations, citationOf('W-14+.a', pack)] }),
  })
}

const investmentLines = ({ estimate }: ApplicationContent) =>
  subtotals(estimate.lines).map(({ category, amount }) => ({
    name: costCategories[category].zh,
    applied: amount,
    approved: amount,
  }))

function refusalOf(paper: Paper): OfficialDocument {
  const { decision } = paper.project.approval
  return refusalLetter({
    ...issueOf(paper),
    project: projectOf(paper),
    request: requestOf(paper),
    scheme: schemeName(paper),
    applied: appliedOf(paper),
    reasons: [{ text: decision?.reason ?? '' }],
    opinions: {
      sharing: decision?.sharingOpinion || '重新申报时一并提交信息资源共享分析篇（章）',
      cipher: decision?.cipherOpinion || '重新申报时一并提交密码应用方案',
    },
    ...standardGrounds('refusalLetter', paper.pack),
  })
}

function receiptOf(paper: Paper): OfficialDocument {
  const { filing } = paper.project.approval
  const bySector = filing?.kind === 'sector'
  return filingReceipt({
    ...issueOf(paper),
    project: projectOf(paper),
    filingKind: bySector ? '行业主管部门审批后备案' : '自行组织实施备案',
    fundSource: filing?.content.fundSource ?? '',
    amount: filing?.amount ?? fen(0),
    receivedOn: dayOf(filing?.at ?? paper.document.at),
    opinions: {
      sharing: `所报信息资源目录与共享情况已收存：${filing?.content.sharing ?? ''}`,
      cipher: `所报密码应用情况已收存：${filing?.content.cipher ?? ''}`,
    },
    ...standardGrounds('filingReceipt', paper.pack),
    ...(bySector && { citations: [citationOf('W-9.3', paper.pack), citationOf('W-9.4', paper.pack)] }),
  })
}

function correctionOf(paper: Paper): OfficialDocument {
  const { project, document, pack } = paper
  const { corrections, submissions, filing, technical } = project.approval
  const round = corrections.find(found => found.number === document.number)
  const items = round?.items ?? []
  const workingDays = round?.dueDays ?? 0
  const due = pack.calendar.addWorkingDays(dayOf(document.at), workingDays)
  const deadline = { workingDays, ...(due.known ? { day: due.value } : { day: null, notBefore: due.atLeast }) }
  const asked = (section: string) => (items.some(item => item.section === section) ? '见补正事项' : '暂无补正要求')
  return correctionNotice({
    ...issueOf(paper),
    project: projectOf(paper),
    scheme: schemeName(paper),
    applied: appliedOf(paper),
    submittedOn: dayOf(submissions.at(-1)?.at ?? filing?.at ?? technical?.requests.at(-1)?.at ?? document.at),
    items: items.map(({ section, place, text, rule }) => ({
      place: `${sections[section].title.zh}　${place}`,
      text,
      basis: citationOf(rule, pack),
      deadline,
    })),
    opinions: { sharing: asked('sharing'), cipher: asked('cipher') },
    ...standardGrounds('correctionNotice', pack),
  })
}

function technicalOf(paper: Paper): OfficialDocument {
  const { technical } = paper.project.approval
  const request = technical?.requests.at(-1)
  const words = technical?.issued
  return technicalOpinion({
    ...issueOf(paper),
    project: projectOf(paper),
    construction: {
      name: request?.construction ?? '',
      code: request?.constructionCode ?? '',
      authority: request?.authority ?? '',
    },
    amount: appliedOf(paper),
    content: request?.content ?? '',
    conclusion: words ? (conclusionWords[words.conclusion] ?? words.conclusion) : '',
    infrastructure: words?.infrastructureOpinion ?? '',
    opinions: { sharing: words?.sharingOpinion ?? '', cipher: words?.cipherOpinion ?? '' },
    demands: words?.demands ?? [],
    ...standardGrounds('technicalOpinion', paper.pack),
  })
}

/** As a sentence of the letter ends; before it is chosen a gap stands there. */
const conclusionWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(conclusionNames).map(([conclusion, { zh }]) => [conclusion, zh]),
)

/** The notice by which an annual plan is issued, with every line in it. */
export const composePlanNotice = (
  plan: AnnualPlan,
  notice: NonNullable<AnnualPlan['notice']>,
  issuer: string,
  site: string,
  pack: Pack,
): OfficialDocument =>
  planNotice({
    issuer,
    number: notice.number,
    date: dayOf(notice.at),
    recipients: ['市直各有关单位'],
    copies: [],
    verification: { code: notice.verificationCode, address: checkedAt(site) },
    year: plan.year,
    approvedBy: `市人民政府${plan.approval ? `（${chineseDate(dayOf(plan.approval.at))}）` : ''}`,
    lines: linesOfLastRound(plan).map(({ code, name, unitName, amount }) => ({
      project: { code, name, unit: unitName },
      amount,
    })),
    opinions: planOpinions,
    ...standardGrounds('planNotice', pack),
  })

import { type Entry, titleOfEntry } from '../entry.ts'
import { formatWan } from '../kernel/money.ts'
import { byWhen, keptDue } from '../obligations/kept-due.ts'
import { obligationKinds } from '../obligations/obligation-kinds.ts'
import type { Obligation } from '../obligations/obligations.ts'
import { documentKindNames, type Project, signature } from '../project.ts'
import { holderOf, type Task, titleOfTask } from '../tasks.ts'
import type { PrintedFact, Printout, PrintoutBlock } from './printout.ts'
import { checkedAt, chineseDate, chineseInstant } from './wording.ts'

/** One act, and the project as the act left it. */
export interface Receipt {
  readonly entry: Entry
  readonly hash: string
  /** the beginning of the hash as people type it */
  readonly code: string
  /** as the reader may see it */
  readonly project: Project
  readonly tasks: readonly Task[]
  /** with a term that rests on a verified rule */
  readonly duties: readonly Obligation[]
  /** how many more there are whose rule nobody has checked yet */
  readonly unprinted: number
  /** address of this site, for checking the receipt */
  readonly site: string
}

/** Proof that an act was done: what to keep, quote and check, and what comes next. Later acts do not change it. */
export function receiptPrintout(receipt: Receipt): Printout {
  const { entry, code, project, site } = receipt
  return {
    title: '办理回执',
    subtitle: `${titleOfEntry(entry).zh} · ${project.name}`,
    foot: `${project.code} · 办理记录第 ${entry.no} 条 · 查验码 ${code}`,
    at: entry.at,
    author: project.unit?.name ?? '',
    blocks: [
      { kind: 'facts', rows: factsOf(receipt) },
      { kind: 'heading', text: '下一步' },
      ...nextSteps(receipt),
      { kind: 'heading', text: '查验' },
      { kind: 'code', text: code },
      {
        kind: 'prose',
        text: `任何人可在 ${checkedAt(site)} 输入上面的查验码，核对办理事项、项目和时间，并由系统重新计算记录的校验值。`,
      },
      { kind: 'facts', rows: digestsOf(receipt) },
      { kind: 'prose', quiet: true, text: '本回执由系统按办理记录生成，反映办理时的情况；此后的办理见项目页。' },
    ],
  }
}

const submissionIn = ({ entry, project }: Receipt) => project.approval.submissions.find(({ at }) => at === entry.at)

function factsOf(receipt: Receipt): readonly PrintedFact[] {
  const { entry, project } = receipt
  const submission = submissionIn(receipt)
  const amount =
    submission?.amount ??
    [project.approval.filing, ...(project.approval.technical?.requests ?? [])].find(sent => sent?.at === entry.at)
      ?.amount
  const paper = project.documents.find(({ at }) => at === entry.at)
  return [
    ['项目编号', project.code],
    ['项目名称', project.name],
    ['申报单位', project.unit?.name ?? ''],
    ['办理事项', titleOfEntry(entry).zh],
    ...(entry.allocated.number ? [['编号', entry.allocated.number] as const] : []),
    ...(submission ? [['提交次数', `第 ${submission.no} 次`] as const] : []),
    ...(amount === undefined ? [] : [['金额', `${formatWan(amount)} 万元`] as const]),
    ['办理时间', chineseInstant(entry.at)],
    ['办理人', signature(entry.actor)],
    ...(paper
      ? [[documentKindNames[paper.kind].zh, `${paper.number}（公文查验码 ${paper.verificationCode}）`] as const]
      : []),
    ['办理记录', `第 ${entry.no} 条`],
  ]
}

/** What waits now, for whom and until when; whom to ask is who has it. */
function nextSteps({ tasks, duties, unprinted, project }: Receipt): readonly PrintoutBlock[] {
  const steps = tasks.map(
    (task): PrintedFact => [
      titleOfTask(task).zh,
      `${holderOf(task, project).zh}办理${limitOf(task)}。如需咨询，请与其联系。`,
    ],
  )
  const owed = duties.map((duty): PrintedFact => {
    const { title, owedBy } = obligationKinds[duty.kind]
    const day = byWhen(keptDue(duty.due), chineseDate)?.zh ?? '期限待定'
    return [title.zh, `${owedBy === 'owner' ? (project.unit?.name ?? '申报单位') : '审批部门'}，${day}`]
  })
  return [
    steps.length > 0
      ? { kind: 'facts', rows: steps }
      : { kind: 'prose', text: `没有待办的下一步。如需咨询，请联系本单位经办人或市数据局受理岗。` },
    ...(owed.length > 0
      ? ([
          { kind: 'label', text: '还要做什么（有期限的事项）' },
          { kind: 'facts', rows: owed },
        ] as const)
      : []),
    ...(unprinted > 0
      ? ([
          {
            kind: 'prose',
            quiet: true,
            text: `另有 ${unprinted} 项有期限的事项，依据尚未核实，不印在回执上，请见项目页。`,
          },
        ] as const)
      : []),
  ]
}

function limitOf(task: Task): string {
  const limit = byWhen(task, chineseDate)?.zh ?? (task.paused ? '计时暂停' : undefined)
  return limit ? `，${limit}` : ''
}

function digestsOf(receipt: Receipt): readonly PrintedFact[] {
  const submission = submissionIn(receipt)
  return [
    ['记录校验值（SM3）', receipt.hash],
    ...(submission ? [['申报内容校验值（SM3）', submission.digest] as const] : []),
  ]
}

import { type ProjectDetail, receiptCodeOf, type TimelineEntry } from '@zhengheng/contract'
import { documentKindNames, formatWan, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { type Language, useSay } from '../../reader/i18n.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'

interface ReceiptFactsProps {
  readonly entry: TimelineEntry
  readonly project: ProjectDetail['project']
  readonly code: string
  readonly language: Language
}

/** What to keep, quote and check. */
export function ReceiptFacts({ entry, project, code, language }: ReceiptFactsProps) {
  const say = useSay()
  const submission = project.approval.submissions.find(({ at }) => at === entry.at)
  const filing = project.approval.filing?.at === entry.at ? project.approval.filing : undefined
  const request = project.approval.technical?.requests.find(({ at }) => at === entry.at)
  const amount = submission?.amount ?? filing?.amount ?? request?.amount
  const paper = project.documents.find(({ at }) => at === entry.at)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say(text('项目编号', 'Project')), code],
    [say(text('项目名称', 'Name')), project.name],
    [say(text('办理事项', 'Act')), say(entry.title)],
    ...(entry.number ? ([[say(text('编号', 'Number')), entry.number]] as const) : []),
    ...(submission
      ? ([[say(text('提交次数', 'Submission')), say(text(`第 ${submission.no} 次`, `No. ${submission.no}`))]] as const)
      : []),
    ...(amount === undefined ? [] : ([[say(text('金额（万元）', 'Amount (×¥10,000)')), formatWan(amount)]] as const)),
    [say(text('办理时间', 'Time')), formatInstant(entry.at, language)],
    [say(text('办理人', 'By')), entry.by],
    ...(paper
      ? ([
          [
            say(documentKindNames[paper.kind]),
            <Go key="paper" href={`/verify/${paper.verificationCode}`}>
              {paper.number} · {say(text('查验码', 'verification code'))} {paper.verificationCode}
            </Go>,
          ],
        ] as const)
      : []),
    [say(text('办理记录', 'Record')), say(text(`第 ${entry.no} 条`, `entry ${entry.no}`))],
    [
      say(text('回执查验码', 'Verification code of the receipt')),
      <Go key="code" href={`/verify/${receiptCodeOf(entry.hash)}`}>
        {receiptCodeOf(entry.hash)}
      </Go>,
    ],
    [say(text('记录校验值（SM3）', 'Digest of the record (SM3)')), <code key="hash">{entry.hash}</code>],
    ...(submission
      ? ([
          [say(text('申报内容校验值（SM3）', 'Digest of the content (SM3)')), <code key="d">{submission.digest}</code>],
        ] as const)
      : []),
  ]
  return (
    <dl className="section-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

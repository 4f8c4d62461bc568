import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, amountOf, countedLines, formatWan, type Text, text, totalOf } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'

interface DocumentFactsProps {
  readonly project: ProjectDetail['project']
  readonly content: ApplicationDraft
  readonly version: Text
}

/** The head of the document: unit, code, amounts, version. */
export function DocumentFacts({ project, content, version }: DocumentFactsProps) {
  const say = useSay()
  const amounts = countedLines(content.estimate ?? {})
  const planned = amountOf(project, 'planned')
  const rows: readonly (readonly [Text, ReactNode])[] = [
    [text('申报单位', 'Unit'), project.unit?.name],
    [text('项目编号', 'Project code'), project.code],
    [text('申报总投资（万元）', 'Amount (×¥10,000)'), amounts.length > 0 ? formatWan(totalOf(amounts)) : '—'],
    [text('年度计划数（万元）', 'Planned (×¥10,000)'), planned === undefined ? '—' : formatWan(planned)],
    [text('版本', 'Version'), say(version)],
  ]
  return (
    <table className="document-facts">
      <caption className="sr-only">{say(text('申报概况', 'About this application'))}</caption>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label.en}>
            <th scope="row">{say(label)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { RehearsalRow } from '@zhengheng/contract'
import { formatWan, formatYuan, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatInstant } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { statusWords, triedWords } from './rehearsal-words.ts'

/** What was tried before, by whom, and what came out: nobody has to try it again. */
export function RehearsalHistory({ rows }: { rows: readonly RehearsalRow[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const columns: readonly Column<RehearsalRow>[] = [
    {
      key: 'tried',
      title: say(text('试了什么', 'Tried')),
      render: row => <Go href={`/rehearsal/${row.id}`}>{say(triedWords(row))}</Go>,
    },
    { key: 'result', title: say(text('结果', 'Result')), render: row => say(resultWords(row)) },
    { key: 'by', title: say(text('发起', 'By')), render: row => row.by },
    { key: 'at', title: say(text('时间', 'When')), render: row => formatInstant(row.at, language) },
  ]
  return (
    <Card title={say(text('试算记录', 'Rehearsals so far'))} flush>
      {rows.length === 0 ? (
        <EmptyState
          kind="first"
          what={text(
            '还没有试算过。在上面填写要试改的参数，例如把审批限额改为 100 万元。',
            'Nothing was rehearsed yet. Fill in a parameter above, such as an approval threshold of 100.',
          )}
        />
      ) : (
        <DataTable
          caption={say(text('试算记录', 'Rehearsals so far'))}
          rows={rows}
          columns={columns}
          rowKey={row => row.id}
        />
      )}
    </Card>
  )
}

function resultWords({ status, figures, replayed, of }: RehearsalRow) {
  if (status === 'running') return text(`试算中 ${replayed} / ${of}`, `Under way: ${replayed} of ${of}`)
  if (!figures) return statusWords[status]
  const { affected, central } = figures
  return text(
    `${affected} 个项目受影响，转出 ${formatWan(central.leaving)} 万元，转入 ${formatWan(central.entering)} 万元`,
    `${affected} projects affected; ¥${formatYuan(central.leaving)} leaves, ¥${formatYuan(central.entering)} enters`,
  )
}

import type { PackInForce } from '@zhengheng/contract'
import { parameterCatalogue, parameterNames, parameterText, seesRehearsals, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Card } from '../ui/Card.tsx'
import { Citation } from '../ui/Citation.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Go } from '../ui/Go.tsx'

type Name = (typeof parameterNames)[number]

/** Every parameter with its unit, what it rests on, and where it was amended. */
export function ParameterTable({ pack }: { pack: PackInForce }) {
  const say = useSay()
  const me = useMe()
  const { today } = me
  const amended = (name: Name) =>
    pack.rules.amendments.findLast(({ change }) => change.kind === 'parameter' && change.parameter === name)
  const columns: Column<Name>[] = [
    {
      key: 'title',
      title: say(text('参数', 'Parameter')),
      render: name => say(parameterCatalogue[name].title),
      cardLabel: false,
    },
    {
      key: 'value',
      title: say(text('现行值', 'In force')),
      align: 'right',
      render: name => say(parameterText(name, pack.inForce[name])),
    },
    {
      key: 'published',
      title: say(text('发布值', 'As published')),
      align: 'right',
      render: name => say(parameterText(name, pack.published[name])),
    },
    {
      key: 'rule',
      title: say(text('依据', 'Rests on')),
      render: name => <Citation rule={parameterCatalogue[name].rule} />,
    },
    {
      key: 'amended',
      title: say(text('修订', 'Amended')),
      render: name => {
        const found = amended(name)
        if (!found) return '—'
        const coming = found.from > today
        return say(
          text(
            `第 ${found.no} 号，${found.from} 起${coming ? '（尚未执行）' : ''}`,
            `No. ${found.no}, from ${found.from}${coming ? ' (not yet)' : ''}`,
          ),
        )
      },
    },
  ]
  if (seesRehearsals(me))
    columns.push({
      key: 'try',
      title: say(text('试算', 'What if')),
      render: name => (
        <Go href={`/rehearsal?what=${pack.name}.${name}`}>
          {say(text(`试改${parameterCatalogue[name].title.zh}`, `Try another: ${parameterCatalogue[name].title.en}`))}
        </Go>
      ),
    })
  return (
    <Card title={say(text(`参数：${pack.title.zh}`, `Parameters: ${pack.title.en}`))}>
      <DataTable
        caption={say(text(`${pack.title.zh}的参数`, `Parameters of ${pack.title.en}`))}
        rows={parameterNames}
        columns={columns}
        rowKey={name => name}
      />
    </Card>
  )
}

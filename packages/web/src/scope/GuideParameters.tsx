import { useQuery } from '@tanstack/react-query'
import type { PackInForce } from '@zhengheng/contract'
import { CITY_PACK, statuses, type Text, text, versionText } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Card } from '../ui/Card.tsx'
import { Citation } from '../ui/Citation.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatDay } from '../ui/dates.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { type ParameterInForce, parametersInForce } from './guide-parameters.ts'

const standings: Readonly<Record<ParameterInForce['standing'], Text>> = {
  ...statuses,
  off: text('已停用', 'Switched off'),
}

/** The limits and terms that hold today, pack by pack: with unit, article, whether it was verified, and since when. */
export function GuideParameters() {
  const say = useSay()
  const { data, error, refetch } = useQuery({ queryKey: keys.rules, queryFn: () => client.rules.inForce() })
  const packs = data?.packs.toSorted((a, b) => Number(b.name === CITY_PACK) - Number(a.name === CITY_PACK))
  return (
    <Card title={say(text('限额和期限', 'Limits and terms'))} id="parameters" flush>
      {packs?.map(pack => (
        <details key={pack.name} open={pack.name === CITY_PACK} className="guide-pack">
          <summary>
            {say(pack.title)}{' '}
            <span className="quiet">
              {say(text(`第 ${versionText(pack.ref)} 版`, `version ${versionText(pack.ref)}`))}
            </span>
          </summary>
          <PackParameters pack={pack} />
        </details>
      ))}
      {error && !data && <LoadError error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={6} />}
    </Card>
  )
}

function PackParameters({ pack }: { pack: PackInForce }) {
  const say = useSay()
  const { today } = useMe()
  const { language } = useLanguage()
  const columns: readonly Column<ParameterInForce>[] = [
    { key: 'title', title: say(text('事项', 'What')), render: ({ title }) => say(title), cardLabel: false },
    {
      key: 'value',
      title: say(text('现行', 'Today')),
      align: 'right',
      render: ({ value, coming }) => (
        <>
          {say(value)}
          {coming && <div className="quiet">{say(coming)}</div>}
        </>
      ),
    },
    { key: 'rule', title: say(text('依据', 'Basis')), render: ({ rule }) => <Citation rule={rule} /> },
    {
      key: 'standing',
      title: say(text('核对', 'Verified')),
      render: ({ standing }) => say(standings[standing]),
    },
    {
      key: 'since',
      title: say(text('执行日期', 'Since')),
      render: ({ since }) => formatDay(since, language),
    },
  ]
  return (
    <DataTable
      caption={say(text(`${pack.title.zh}的限额和期限`, `Limits and terms of ${pack.title.en}`))}
      rows={parametersInForce(pack, today)}
      columns={columns}
      rowKey={({ name }) => name}
    />
  )
}

import { formatWan, holds, type Pack, type Route, type RuleId, routeNames, type Text, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Citations } from '../ui/Citation.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { UnderRulesOfToday } from '../ui/UnderRulesOfToday.tsx'

interface RouteLine {
  readonly route: Route
  readonly when: Text
  readonly rules: readonly RuleId[]
}

/** The roads that depend on the amount, as the limits stand under the pack. */
function byAmount(pack: Pack): readonly RouteLine[] {
  const { approvalThreshold, cityGovernmentThreshold } = pack.parameters
  const limit = formatWan(approvalThreshold)
  const { inclusive } = pack.roads.edge
  const reached = (amount: string) =>
    inclusive
      ? text(`${amount} 万元以上（含本数）`, `${amount} ×¥10,000 or more`)
      : text(`超过 ${amount} 万元`, `more than ${amount} ×¥10,000`)
  const approval: RouteLine = {
    route: 'approval',
    when:
      approvalThreshold === 0
        ? text('不论金额', 'Whatever the amount')
        : text(`总投资${reached(limit).zh}`, `Investment of ${reached(limit).en}`),
    rules: ['W-8.2', 'W-8.3'],
  }
  const filing: RouteLine = {
    route: 'filing',
    when: inclusive
      ? text(`总投资不足 ${limit} 万元`, `Investment below ${limit} ×¥10,000`)
      : text(`总投资不超过 ${limit} 万元`, `Investment of up to ${limit} ×¥10,000`),
    rules: ['W-8.1'],
  }
  const consent = cityGovernmentThreshold !== null && holds(pack, 'W-14+.a') ? formatWan(cityGovernmentThreshold) : null
  return [
    ...(approvalThreshold === 0 ? [] : [filing]),
    approval,
    ...(consent === null
      ? []
      : [
          {
            route: 'approvalCityGovernment' as const,
            when: text(`核定投资${reached(consent).zh}`, `Approved at ${reached(consent).en}`),
            rules: ['W-14+.a'] as const,
          },
        ]),
  ]
}

const whateverTheAmount: readonly RouteLine[] = [
  {
    route: 'sectorApproval',
    when: text('学校、医疗机构自建自用，不论金额', 'Schools and medical bodies for themselves, whatever the amount'),
    rules: ['W-9.3', 'W-9.4'],
  },
  {
    route: 'capitalConstruction',
    when: text('与固定资产投资项目同步设计、同步施工', 'Designed and built with a fixed-asset project'),
    rules: ['W-9.1', 'W-9.2'],
  },
  {
    route: 'outOfScope',
    when: text(
      '国有企业项目、集中采购办公设备、楼宇智能化',
      'State-owned enterprises, office equipment, building intelligence',
    ),
    rules: ['W-2.1', 'W-3.3'],
  },
  {
    route: 'classified',
    when: text('涉密系统：按保密规定线下办理', 'Classified: offline, under secrecy rules'),
    rules: ['M-classified'],
  },
]

/** Which road when, by which article. */
export function GuideRoutes() {
  const say = useSay()
  const columns: readonly Column<RouteLine>[] = [
    { key: 'when', title: say(text('情形', 'When')), render: line => say(line.when) },
    { key: 'route', title: say(text('怎么办', 'Route')), render: line => say(routeNames[line.route]) },
    {
      key: 'rules',
      title: say(text('依据', 'Basis')),
      render: line => <Citations rules={line.rules} />,
    },
  ]
  return (
    <Card title={say(text('办理路径', 'Routes'))} flush>
      <UnderRulesOfToday>
        {pack => (
          <DataTable
            caption={say(text('办理路径', 'Routes'))}
            rows={[...byAmount(pack), ...whateverTheAmount]}
            columns={columns}
            rowKey={line => line.route}
          />
        )}
      </UnderRulesOfToday>
    </Card>
  )
}

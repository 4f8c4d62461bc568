import './rules.css'
import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { client, keys } from '../wire/api.ts'
import { AmendmentHistory } from './AmendmentHistory.tsx'
import { ParameterTable } from './ParameterTable.tsx'
import { ProposalCard } from './ProposalCard.tsx'

/** 规则与参数: what judges today, what two administrators changed of it, and what waits for the second of them. */
export function RulesPage() {
  const say = useSay()
  const { data, error, refetch } = useQuery({ queryKey: keys.rules, queryFn: () => client.rules.inForce() })
  return (
    <>
      <PageHead
        title={say(text('规则与参数', 'Rules and parameters'))}
        extra={<Go href="/holidays">{say(text('放假安排', 'Holidays'))}</Go>}
      />
      <p className="next-step">
        {say(
          text(
            '修订由系统管理员提出、安全管理员复核，自所定日期起执行；此前的办理保持原判断。',
            'The system administrator proposes, the security administrator confirms; earlier decisions keep their rules.',
          ),
        )}
      </p>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.packs.map(pack => (
        <section key={pack.name} aria-labelledby={`pack-${pack.name}`} className="pack">
          <h2 id={`pack-${pack.name}`}>
            {say(pack.title)} <span className="quiet">{pack.name}</span>
          </h2>
          <ProposalCard pack={pack} />
          <ParameterTable pack={pack} />
          <AmendmentHistory pack={pack} />
        </section>
      ))}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { Explanation } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { client, keys } from '../../wire/api.ts'
import { AllJudgements } from './AllJudgements.tsx'
import { HelpSets } from './HelpSets.tsx'
import type { Subject } from './screens.ts'

type Explained = Exclude<Subject, { readonly kind: 'rules' }>

const ask = (subject: Explained, action: string) =>
  subject.kind === 'project'
    ? {
        queryKey: keys.why(subject.code, action),
        queryFn: (): Promise<Explanation> => client.why.onProject({ params: { code: subject.code, action } }),
      }
    : {
        queryKey: keys.planWhy(subject.year, action),
        queryFn: (): Promise<Explanation> => client.why.onPlan({ params: { year: subject.year, action } }),
      }

/** Beyond the reasons: what would make it pass, and every rule that was asked. The reasons stand without it. */
export function MoreWhy({ action, subject }: { action: string; subject: Explained }) {
  const say = useSay()
  const why = useQuery(ask(subject, action))
  if (why.isPending) return <p className="quiet">{say(text('正在找办法', 'Looking for a way'))}</p>
  if (!why.data) return null
  return (
    <>
      <HelpSets sets={why.data.help} subject={subject} />
      <details className="why-all">
        <summary>
          {say(text(`查看全部判断（${why.data.asked.length}）`, `All judgements (${why.data.asked.length})`))}
        </summary>
        <AllJudgements explanation={why.data} />
      </details>
    </>
  )
}

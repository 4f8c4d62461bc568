import { useQueries } from '@tanstack/react-query'
import type { FrozenApplication, ProjectDetail } from '@zhengheng/contract'
import { actionNamed, amountOf, type Pack, problemsOf, type Text, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Citations } from '../../ui/Citation.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { useMoney } from '../../ui/Money.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import { useJudgingPack } from '../../ui/useJudgingPack.ts'
import { client, keys } from '../../wire/api.ts'
import { submissionQuery } from '../review/case/useSubmissions.ts'
import { preChecksOf } from '../review/marks/pre-checks.ts'
import { clockFact } from './clock-fact.ts'
import './accepting.css'

/** A case as it was shown to whoever accepts it. */
export interface ShownCase {
  readonly code: string
  readonly version: number
}

interface AcceptPanelProps {
  readonly codes: readonly string[]
  /** how many are done; undefined while nothing is under way */
  readonly progress: number | undefined
  onAccept(cases: readonly ShownCase[]): void
  onCancel(): void
}

const action = actionNamed('approval.acceptApplication')

/** What accepting these means, asked once: which projects, how complete they are, from which day the time runs. */
export function AcceptPanel({ codes, progress, onAccept, onCancel }: AcceptPanelProps) {
  const say = useSay()
  const me = useMe()
  const { pack } = useJudgingPack()
  const read = useQueries({
    queries: codes.map(code => ({
      queryKey: keys.project(code),
      queryFn: () => client.projects.detail({ params: { code } }),
    })),
  })
  const failed = read.find(({ error, data }) => error && !data)
  if (failed?.error)
    return <LoadError error={failed.error} retry={() => read.forEach(({ refetch }) => void refetch())} />
  const details = read.flatMap(({ data }) => data ?? [])
  if (details.length < codes.length || !pack) return <Loading rows={6} />
  const able = details.filter(isAble)
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onAccept(able.map(({ project, version }) => ({ code: project.code, version })))
      }}
    >
      <ul className="accept-list">
        {details.map(detail => (
          <CaseLine key={detail.project.code} detail={detail} />
        ))}
      </ul>
      {clocksOf(able, pack, me.today).map(clock => (
        <p key={clock.zh}>
          <strong>{say(text('办理计时：', 'The clock: '))}</strong>
          {say(clock)} <Citations rules={action.basis} />
        </p>
      ))}
      <p className="final">
        {say(text('受理后不能撤销，请核对以上内容。', 'This is final. Check what stands above.'))}
      </p>
      <div className="form-end">
        <Button kind="primary" type="submit" busy={progress !== undefined} disabled={able.length === 0}>
          {progress === undefined
            ? say(text(`受理以上 ${able.length} 项`, `Accept these ${able.length}`))
            : say(text(`正在受理 ${progress} / ${able.length}`, `Accepting ${progress} / ${able.length}`))}
        </Button>
        <Button data-first onClick={onCancel}>
          {say(text('取消', 'Cancel'))}
        </Button>
      </div>
    </form>
  )
}

/** One clock for all, unless both applications and requests for an opinion are among them and their limits differ. */
const clocksOf = (able: readonly ProjectDetail[], pack: Pack, today: string): readonly Text[] => [
  ...new Map(
    able.map(({ project }) => clockFact(project, pack, today)).map(clock => [clock.zh, clock] as const),
  ).values(),
]

const decisionOf = ({ offers }: ProjectDetail) => offers.find(offer => offer.action === action.name)?.decision
const isAble = (detail: ProjectDetail) => decisionOf(detail)?.allowed === true

function CaseLine({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const money = useMoney()
  const { project } = detail
  const decision = decisionOf(detail)
  return (
    <li>
      <strong>{project.name}</strong>
      <div className="quiet">
        {project.code} · {project.unit?.name} · {money(amountOf(project, 'applied') ?? null)}
      </div>
      {decision?.allowed ? (
        <CaseCompleteness detail={detail} />
      ) : (
        <>
          <p className="light light-near light-line">
            ▲ {say(text('不能受理，不在其中', 'Cannot be accepted; left out'))}
          </p>
          <Reasons reasons={decision?.reasons ?? []} />
        </>
      )}
    </li>
  )
}

function CaseCompleteness({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const request = detail.project.approval.technical?.requests.at(-1)
  if (!request) return <Completeness detail={detail} />
  const { length } = request.papers
  return <div>{say(text(`报请技术审查，材料 ${length} 份`, `Asks for a technical opinion, ${length} papers`))}</div>
}

/** What the frozen application holds and what the machine noticed in it. */
function Completeness({ detail: { project } }: { detail: ProjectDetail }) {
  const [{ data }] = useQueries({
    queries: [submissionQuery(project.code, project.approval.submissions.at(-1)?.no ?? 0)],
  })
  const say = useSay()
  const me = useMe()
  if (!data) return <div className="quiet">{say(text('正在核对材料', 'Checking the papers'))}</div>
  const planned = amountOf(project, 'planned')
  const missing = problemsOf(data.content, { planned, today: me.today }).filter(({ severity }) => severity === 'must')
  const noticed = preChecksOf(data.content, project, planned, me.today).filter(({ outcome }) => outcome !== 'fine')
  return (
    <div>
      {missing.length === 0
        ? say(text('● 必填内容齐全', '● Everything required is there'))
        : say(text(`▲ 必填内容缺 ${missing.length} 项`, `▲ ${missing.length} required things are missing`))}
      {say(text(`，材料 ${papers(data)} 份`, `, ${papers(data)} papers`))}
      {noticed.length > 0 &&
        say(text(`，系统提示请留意 ${noticed.length} 处`, `, ${noticed.length} things to look at`))}
    </div>
  )
}

const papers = ({ content }: FrozenApplication): number => {
  const items = content.materials?.items
  return Array.isArray(items) ? items.filter(item => (item as { kind?: unknown }).kind === 'file').length : 0
}

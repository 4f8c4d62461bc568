import { useQuery } from '@tanstack/react-query'
import type { SealStanding } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { formatInstant } from '../ui/dates.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { MissingActs } from './MissingActs.tsx'
import { ageOf, lossWords } from './seal-words.ts'

const [SELDOM, WHILE_MISSING] = [60_000, 10_000]

/** Whether the database has all that its seals cover; where not, what is missing and what the administrators do about it. */
export function SealsCard() {
  const say = useSay()
  const seals = useQuery({
    queryKey: keys.seals,
    queryFn: () => client.condition.seals(),
    refetchInterval: ({ state }) => (state.data?.missing ? WHILE_MISSING : SELDOM),
  })
  if (seals.data?.missing) return <MissingActs standing={seals.data} missing={seals.data.missing} />
  return (
    <Card title={say(text('封印', 'Seals'))}>
      {seals.isPending && <Loading rows={1} />}
      {seals.error && <LoadError error={seals.error} retry={() => void seals.refetch()} />}
      {seals.data && <Agreeing standing={seals.data} />}
    </Card>
  )
}

function Agreeing({ standing: { last, places, log } }: { standing: SealStanding }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!last) return <p>{say(text('还没有封印，第一份在服务启动后产生。', 'Nothing is sealed yet.'))}</p>
  const kept: Text = places.length
    ? text(`存放于 ${places.join('、')}`, `kept at ${places.join(', ')}`)
    : text('还没有抄送到任何存放处', 'kept at no other place yet')
  return (
    <>
      <p>
        {say(text('与最近一次封印一致：', 'The database agrees with the newest seal: '))}
        {say(text(`第 ${last.no} 号，`, `no. ${last.no}, `))}
        {formatInstant(last.at, language)}
        {say(text('（', ' ('))}
        {say(ageOf(last.at, Date.now()))}
        {say(text('），', '), '))}
        <span className="seal-place">{say(kept)}</span>
        {say(text('。', '.'))}
      </p>
      {log.losses.length > 0 && (
        <>
          <h3>{say(text('已确认的损失', 'Confirmed losses'))}</h3>
          <ul className="dots">
            {log.losses.toReversed().map(loss => (
              <li key={loss.confirmedAt}>
                {say(lossWords(loss))}
                <div className="quiet">
                  {say(text(`${loss.by}报告：${loss.reason}`, `Reported by ${loss.by}: ${loss.reason}`))}
                  <br />
                  {say(text(`${loss.confirmedBy}确认，`, `Confirmed by ${loss.confirmedBy}, `))}
                  {formatInstant(loss.confirmedAt, language)}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

import './rehearsal.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RehearsalRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { formatInstant } from '../ui/dates.ts'
import { useSubmit } from '../ui/form/useSubmit.ts'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useParam } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { RehearsalResult } from './RehearsalResult.tsx'
import { isUnderWay, statusWords, triedWords } from './rehearsal-words.ts'
import { useParametersInForce } from './useParametersInForce.ts'

const ASK_AGAIN_MS = 500

/** One rehearsal: how far it is, then what would change. Its address can be passed on. */
export function RehearsalPage() {
  const say = useSay()
  const { language } = useLanguage()
  const id = useParam('id')
  const inForce = useParametersInForce()
  const { data, error, refetch } = useQuery({
    queryKey: keys.rehearsal(id),
    queryFn: () => client.rehearsals.detail({ params: { id } }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  })
  if (error && !data) return <LoadError page error={error} retry={() => void refetch()} />
  if (!data) return <Loading rows={8} />
  return (
    <>
      <PageHead
        crumb={<Go href="/rehearsal">{say(text('规则试算', 'What if'))}</Go>}
        title={say(triedWords(data, inForce))}
        extra={
          <>
            <Go href={`/rehearsal?from=${id}`} className="button">
              {say(text('改一改再试', 'Change and try again'))}
            </Go>
            {data.status === 'done' && (
              <DownloadButton href={client.rehearsals.workbook({ params: { id } })} name="规则试算.xlsx">
                {say(text('导出 Excel', 'Export to Excel'))}
              </DownloadButton>
            )}
          </>
        }
      />
      <p className="quiet">
        {say(
          text(
            `${data.by}于 ${formatInstant(data.at, language)} 发起 · ${statusWords[data.status].zh}`,
            `Asked by ${data.by}, ${formatInstant(data.at, language)} · ${statusWords[data.status].en}`,
          ),
        )}
      </p>
      {isUnderWay(data) && <UnderWay row={data} />}
      {data.status === 'cancelled' && (
        <p className="next-step">{say(text('已取消，没有任何改动。', 'Cancelled; nothing was changed.'))}</p>
      )}
      {data.status === 'failed' && (
        <p className="next-step" role="alert">
          {say(
            text(
              '试算连续三次没有完成，没有任何改动。请限定起始年度再试；仍不行请把本页地址告诉系统管理员。',
              'It failed three times; nothing was changed. Try again from a later year, or tell the administrator this address.',
            ),
          )}
        </p>
      )}
      {data.figures && <RehearsalResult row={data} figures={data.figures} />}
    </>
  )
}

function UnderWay({ row }: { row: RehearsalRow }) {
  const say = useSay()
  const cache = useQueryClient()
  const { run, failure } = useSubmit()
  const cancel = () =>
    run(async () => {
      await client.rehearsals.cancel({ params: { id: row.id } })
      await cache.invalidateQueries({ queryKey: keys.rehearsals })
    })
  const words =
    row.status === 'waiting'
      ? text('排队中，马上开始', 'Waiting to begin')
      : text(`已重演 ${row.replayed} / ${row.of}`, `${row.replayed} of ${row.of} replayed`)
  return (
    <div className="under-way" role="status">
      <label htmlFor="rehearsal-progress">{say(words)}</label>
      <progress id="rehearsal-progress" value={row.replayed} max={Math.max(row.of, 1)} />
      {row.mine && <Button onClick={() => void cancel()}>{say(text('取消试算', 'Cancel'))}</Button>}
      <span className="quiet">
        {say(text('可以离开本页，完成后在试算记录中查看。', 'You may leave; it will be in the list when done.'))}
      </span>
      {failure && (
        <span className="foot-problem" role="alert">
          {failure}
        </span>
      )}
    </div>
  )
}

import './rehearsal.css'
import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useSearchText } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { RehearsalHistory } from './RehearsalHistory.tsx'
import { isUnderWay } from './rehearsal-words.ts'
import { TryForm } from './TryForm.tsx'

const ASK_AGAIN_MS = 1000

/** 规则试算: what if a rule read differently? The whole log is replayed; nothing is changed. */
export function RehearsalDesk() {
  const say = useSay()
  const from = useSearchText('from')
  const what = useSearchText('what')
  const list = useQuery({
    queryKey: keys.rehearsals,
    queryFn: () => client.rehearsals.list(),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? ASK_AGAIN_MS : false),
  })
  if (list.error && !list.data) return <LoadError page error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Loading rows={8} />
  const { items } = list.data
  return (
    <>
      <PageHead title={say(text('规则试算', 'What if'))} />
      <p className="next-step">
        {say(
          text(
            '改动限额或期限，用全部已有办理记录重演一遍，看哪些项目会改变路径、机关、文书、义务和期限。试算不改变任何项目和规则。',
            'Change a limit or a term, and every act on record is judged again: see which projects change route, authority, papers, duties and dates. Nothing is changed by it.',
          ),
        )}
      </p>
      <TryForm key={`${from} ${what}`} like={items.find(({ id }) => id === from)} what={what} />
      <RehearsalHistory rows={items} />
    </>
  )
}

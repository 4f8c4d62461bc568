import { useInfiniteQuery } from '@tanstack/react-query'
import type { PaperTold } from '@zhengheng/contract'
import { type PaperKind, paperKindNames, planYearIn, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatDayOf } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Older } from '../ui/Older.tsx'
import { client, keys, paperAddress } from '../wire/api.ts'
import { SubjectName } from './SubjectName.tsx'

function fileOf({ code, verificationCode }: PaperTold): string {
  const year = planYearIn(code)
  return year === undefined
    ? paperAddress(code, verificationCode, 'docx')
    : client.plans.notice({ params: { year: String(year) } })
}

/** 抄送: papers that ask nothing of this person and yet concern them. */
export function PapersTold() {
  const say = useSay()
  const { language } = useLanguage()
  const told = useInfiniteQuery({
    queryKey: keys.told,
    queryFn: ({ pageParam }) => client.inbox.told({ query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
  if (told.isPending) return <Loading rows={8} />
  if (told.error && !told.isFetchNextPageError)
    return <LoadError error={told.error} retry={() => void told.refetch()} />
  const rows = told.data.pages.flatMap(page => page.items)
  if (rows.length === 0)
    return (
      <EmptyState
        kind="first"
        what={text(
          '抄送本单位的公文，以及您办理过的项目后来印发的公文，会列在这里。',
          'Papers your unit gets a copy of, and those issued in cases you had a hand in, will be listed here.',
        )}
      />
    )
  const columns: readonly Column<PaperTold>[] = [
    { key: 'name', title: say(text('项目', 'Project')), render: paper => <SubjectName of={paper} /> },
    { key: 'unit', title: say(text('单位', 'Unit')), render: paper => paper.unitName ?? '—' },
    {
      key: 'paper',
      title: say(text('公文', 'Paper')),
      render: paper => (
        <>
          <a href={fileOf(paper)} download>
            {say(paperKindNames[paper.kind as PaperKind])}
          </a>
          <div className="official">{paper.number}</div>
        </>
      ),
    },
    { key: 'at', title: say(text('印发日期', 'Issued')), render: paper => formatDayOf(paper.at, language) },
    {
      key: 'why',
      title: say(text('为什么告知', 'Why you are told')),
      render: paper => say(paper.copied ? text('抄送本单位', 'Copied to your unit') : whyOf(paper)),
    },
  ]
  return (
    <>
      <div className="card">
        <DataTable
          caption={say(text('抄送', 'Copied'))}
          rows={rows}
          columns={columns}
          rowKey={paper => paper.verificationCode}
        />
      </div>
      <Older list={told} />
    </>
  )
}

const whyOf = ({ kind }: PaperTold) =>
  kind === 'planNotice'
    ? text('您参与计划管理', 'You have a part in planning')
    : text('您办理过这个项目', 'You had a hand in this case')

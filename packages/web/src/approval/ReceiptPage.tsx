import { useQuery } from '@tanstack/react-query'
import { actionNamed, itemIn, roleNames, text, titleOfTask } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { dueWords } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useCode, useParam } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { ReceiptFacts } from './application/ReceiptFacts.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import './application/application.css'

/** Proof that an act was done. Its address is that of the entry in the project's record, so it holds for life. */
export function ReceiptPage() {
  const code = useCode()
  const no = Number(useParam('no'))
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useMe()
  const entry = useQuery({
    queryKey: [...keys.timeline(code), no],
    queryFn: async () => {
      const { items } = await client.projects.timeline({ params: { code }, query: { before: no + 1 } })
      return items.find(item => item.no === no) ?? null
    },
  })
  if (entry.error && entry.data === undefined)
    return <LoadError page error={entry.error} retry={() => void entry.refetch()} />
  if (entry.data === undefined) return <Loading />
  const { data } = entry
  if (data === null)
    return (
      <EmptyState
        page
        kind="none"
        what={text('没有这份回执', 'There is no such receipt')}
        action={<Go href={`/p/${code}`}>{say(text('回到项目', 'Back to the project'))}</Go>}
      />
    )
  return (
    <ProjectFrame>
      {({ project, tasks, version }) => {
        const item = itemIn(actionNamed(data.action), data.input)
        const next = tasks.find(task => item !== undefined && task.item?.id === item) ?? tasks[0]
        const due = next && dueWords(next, today)
        const latest = version === no
        return (
          <>
            <PageHead
              title={say(text(`已${data.title.zh}`, `Done: ${data.title.en}`))}
              code={`${project.name} · ${code}`}
              crumb={<Go href={`/p/${code}`}>← {say(text('返回项目', 'Back to the project'))}</Go>}
              extra={
                <>
                  <a className="button" href={client.papers.receipt({ params: { code, file: `${no}.pdf` } })} download>
                    {say(text('下载回执 PDF', 'Receipt as PDF'))}
                  </a>
                  <Button onClick={() => window.print()}>{say(text('打印回执', 'Print'))}</Button>
                </>
              }
            />
            <NextStep
              why={say(
                text('本页地址长期有效，可收藏。', 'The address of this page holds for life and can be bookmarked.'),
              )}
              action={
                <Go href="/" className="button">
                  {say(text('回工作台', 'To the workbench'))}
                </Go>
              }
            >
              {next && latest
                ? say(
                    text(
                      `下一步：${roleNames[next.role].zh}办理“${titleOfTask(next).zh}”${due ? `，${due.zh}` : ''}`,
                      `Next: ${roleNames[next.role].en}, “${titleOfTask(next).en}”${due ? `, ${due.en}` : ''}`,
                    ),
                  )
                : latest
                  ? say(text('没有待办的下一步', 'Nothing waits to be done'))
                  : say(text('此后已有新的办理，见项目页', 'More was done since: see the project page'))}
            </NextStep>
            <Card title={say(text('办理回执', 'Receipt'))}>
              <ReceiptFacts entry={data} project={project} code={code} language={language} />
            </Card>
          </>
        )
      }}
    </ProjectFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { sections, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { client, keys } from '../wire/api.ts'

/** Sections colleagues asked this clerk to fill in, each one press away; absent when there are none. */
export function AskedOfMe() {
  const say = useSay()
  const asked = useQuery({ queryKey: keys.myInvitations, queryFn: () => client.invitations.mine() })
  const items = asked.data?.items ?? []
  if (asked.error) return <LoadError error={asked.error} retry={() => void asked.refetch()} />
  if (items.length === 0) return null
  return (
    <Card title={say(text(`同事请您填写（${items.length}）`, `Colleagues ask you (${items.length})`))} flush>
      {items.map(item => {
        const page = `/p/${encodeURIComponent(item.code)}/application`
        return (
          <div className="my-task" key={item.id}>
            <div className="my-task-words">
              <span className="my-task-name">{say(sections[item.section].title)}</span>
              <div className="my-task-work">
                <Go href={page}>{item.name}</Go> <span className="quiet">{item.code}</span>{' '}
                <span className="quiet">{say(text(`${item.by}邀请`, `asked by ${item.by}`))}</span>
              </div>
            </div>
            <Go href={`${page}/${item.section}`} className="button">
              {say(text('去填写', 'Fill it in'))}
              <span className="sr-only">{say(sections[item.section].title)}</span>
            </Go>
          </div>
        )
      })}
    </Card>
  )
}

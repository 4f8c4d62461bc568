import { text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useSay } from '../app/i18n.tsx'

interface OlderProps {
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): unknown
  }
}

/** Under a list by time: what lies further back, as long as there is any. */
export function Older({ list }: OlderProps) {
  const say = useSay()
  if (!list.hasNextPage) return null
  return (
    <div className="list-foot">
      <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
        {say(text('更早的', 'Older'))}
      </Button>
    </div>
  )
}

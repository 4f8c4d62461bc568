import { type Text, text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useSay } from '../app/i18n.tsx'

interface NextPageProps {
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): unknown
  }
  readonly label?: Text
}

/** Under a list read page by page: the next page, as long as there is one. */
export function NextPage({ list, label = text('加载更多', 'Load more') }: NextPageProps) {
  const say = useSay()
  if (!list.hasNextPage) return null
  return (
    <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
      {say(label)}
    </Button>
  )
}

import { type Text, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { problemText } from './act/act-problem.ts'
import { Button } from './Button.tsx'

interface NextPageProps {
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly error: unknown
    fetchNextPage(): unknown
  }
  readonly label?: Text
}

/** Under a list read page by page: the next page, as long as there is one, and beside it why it did not come. */
export function NextPage({ list, label = text('加载更多', 'Load more') }: NextPageProps) {
  const say = useSay()
  const { language } = useLanguage()
  if (!list.hasNextPage) return null
  return (
    <>
      <Button onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
        {say(label)}
      </Button>
      {list.isFetchNextPageError && (
        <span className="foot-problem" role="alert">
          {problemText(list.error, language)}
        </span>
      )}
    </>
  )
}

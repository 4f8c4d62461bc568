import { type Text, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../reader/i18n.tsx'

interface EmptyStateProps {
  /** nothing yet · nothing found · all done · not for you */
  readonly kind: 'first' | 'none' | 'done' | 'forbidden'
  /** what would be here and why it is not */
  readonly what?: Text
  /** the one thing to do */
  readonly action?: ReactNode
  /** it stands for the whole page, so its words are the page's heading */
  readonly page?: boolean
}

const usual: Readonly<Record<EmptyStateProps['kind'], Text>> = {
  first: text('这里还没有内容', 'Nothing here yet'),
  none: text('没有找到符合条件的内容', 'Nothing matches'),
  done: text('今天没有待办', 'Nothing waits for you today'),
  forbidden: text('您的岗位不能查看这些内容', 'Your post cannot see this'),
}

export function EmptyState({ kind, what, action, page }: EmptyStateProps) {
  const say = useSay()
  const Title = page ? 'h1' : 'p'
  return (
    <div className={`empty empty-${kind}`}>
      <Title className="empty-title">{say(what ?? usual[kind])}</Title>
      {action && <p>{action}</p>}
    </div>
  )
}

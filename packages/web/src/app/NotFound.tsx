import { Link } from '@tanstack/react-router'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { AnybodysFrame } from './frames.tsx'

export function NotFound() {
  const say = useSay()
  return (
    <AnybodysFrame>
      <PageHead title={say(text('没有这个页面', 'No such page'))} />
      <EmptyState
        kind="none"
        what={text('地址可能写错了，或者内容已不在这里', 'The address may be wrong')}
        action={<Link to="/">{say(text('回到首页', 'Go to the start'))}</Link>}
      />
    </AnybodysFrame>
  )
}

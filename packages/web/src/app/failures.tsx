import { Link } from '@tanstack/react-router'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
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

/** A page that could not be shown: a part of it did not arrive, or it failed while drawing. */
export function RouteFailure() {
  const say = useSay()
  return (
    <>
      <PageHead title={say(text('页面没能打开', 'The page could not be opened'))} />
      <p>
        {say(
          text(
            '已提交和已保存的内容不受影响。请重新打开页面；如仍打不开，请联系管理员。',
            'What was submitted or saved is safe. Open the page again; if it keeps failing, tell the administrator.',
          ),
        )}
      </p>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {say(text('重新打开', 'Open again'))}
      </Button>
    </>
  )
}

/** The same where not even the frame around pages could be drawn. */
export const BareFailure = () => (
  <main id="content" className="page" tabIndex={-1}>
    <RouteFailure />
  </main>
)

import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'

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

import { useLocation } from '@tanstack/react-router'
import { RequestProblem } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { problemText } from './act/act-problem.ts'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import { Go } from './Go.tsx'

interface LoadErrorProps {
  readonly error: unknown
  retry?(): void
  /** it stands for the whole page, so its words are the page's heading */
  readonly page?: boolean
}

/** Something could not be read: what happened, and how to go on. */
export function LoadError({ error, retry, page = false }: LoadErrorProps) {
  const say = useSay()
  const Title = page ? 'h1' : 'p'
  const { language } = useLanguage()
  const { pathname, searchStr } = useLocation()
  const status = error instanceof RequestProblem ? error.body.status : -1
  if (status === 403 || status === 404) {
    return (
      <EmptyState
        kind="forbidden"
        page={page}
        what={text('没有这项内容，或者您的岗位不能查看', 'It does not exist, or your post cannot see it')}
        action={say(
          text('编号请核对；需要查看的，请联系项目所属单位。', 'Check the code, or ask the unit that owns it.'),
        )}
      />
    )
  }
  return (
    <div className="empty" role="alert">
      <Title className="empty-title">{problemText(error, language)}</Title>
      {status === 401 && (
        <Go href={`/sign-in?to=${encodeURIComponent(`${pathname}${searchStr}`)}`} className="button button-primary">
          {say(text('去登录', 'Sign in'))}
        </Go>
      )}
      {retry && status !== 401 && (
        <Button onClick={retry} kind="primary">
          {say(text('重试', 'Try again'))}
        </Button>
      )}
    </div>
  )
}

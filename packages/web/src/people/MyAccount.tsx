import './people.css'
import { type Role, roleNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Card } from '../ui/Card.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { CalendarFeed } from './CalendarFeed.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { OpeningCard } from './OpeningCard.tsx'
import { SessionList } from './SessionList.tsx'

/** One's own account: posts, how it was opened, where one is signed in, password. */
export function MyAccount() {
  const say = useSay()
  const me = useMe()
  return (
    <>
      <PageHead title={say(text('我的账号', 'My account'))} code={me.login} />
      <div className="account">
        <Card title={say(text('岗位', 'Post'))}>
          <dl className="facts">
            <div>
              <dt>{say(text('单位', 'Unit'))}</dt>
              <dd>{me.unit.name}</dd>
            </div>
            <div>
              <dt>{say(text('岗位', 'Post'))}</dt>
              <dd>{me.post}</dd>
            </div>
            <div>
              <dt>{say(text('权限', 'Authority'))}</dt>
              <dd>{me.roles.map(role => say(roleNames[role as Role])).join(say(text('、', ', ')))}</dd>
            </div>
          </dl>
        </Card>
        <OpeningCard />
        {me.mode === 'production' && (
          <Card title={say(text('修改口令', 'Change password'))}>
            <ChangePassword />
          </Card>
        )}
        {me.roles.some(role => !role.startsWith('admin.')) && <CalendarFeed />}
        <SessionList />
      </div>
    </>
  )
}

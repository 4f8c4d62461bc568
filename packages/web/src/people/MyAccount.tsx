import './people.css'
import { type Role, roleNames, text } from '@zhengheng/policy'
import { useSay } from '../app/i18n.tsx'
import { useMe } from '../app/session.tsx'
import { Card } from '../ui/Card.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { CalendarFeed } from './CalendarFeed.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { SessionList } from './SessionList.tsx'

/** One's own account: posts, where one is signed in, password. */
export function MyAccount() {
  const say = useSay()
  const me = useMe()
  return (
    <>
      <PageHead title={say(text('我的账号', 'My account'))} code={me.login} />
      {me.mustChangePassword && (
        <p className="problem" role="alert">
          {say(text('请先修改初始口令，再办理其他事项。', 'Change your first password before anything else.'))}
        </p>
      )}
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
        {(me.mode === 'production' || me.mustChangePassword) && (
          <Card title={say(text('修改口令', 'Change password'))}>
            <ChangePassword />
          </Card>
        )}
        {!me.mustChangePassword && me.roles.some(role => !role.startsWith('admin.')) && <CalendarFeed />}
        <SessionList />
      </div>
    </>
  )
}

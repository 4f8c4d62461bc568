import { type Role, roleNames, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { useLeave, useMe } from '../../reader/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Go } from '../../ui/Go.tsx'
import { Popover } from '../../ui/Popover.tsx'

/** Who one is here: post and unit, always visible; switching and leaving one press away. */
export function IdentityMenu() {
  const say = useSay()
  const me = useMe()
  const leave = useLeave()
  return (
    <Popover
      name={say(text('当前身份', 'Who I am here'))}
      align="end"
      opener={opener => (
        <Button kind="text" className="top-button who" {...opener}>
          <span>
            {me.post}
            <span className="wide-only"> · {me.unit.name}</span>
          </span>
        </Button>
      )}
    >
      {close => (
        <div className="identity-menu">
          <p>
            <strong>{me.post}</strong>
            <br />
            {me.unit.name}
          </p>
          <p className="quiet">{me.roles.map(role => say(roleNames[role as Role])).join(say(text('、', ', ')))}</p>
          <Go href="/me" onClick={close}>
            {say(text('我的账号', 'My account'))}
          </Go>
          {me.mode === 'demo' && <Go href="/sign-in">{say(text('切换演示身份', 'Switch demo identity'))}</Go>}
          <Button onClick={() => void leave()}>{say(text('退出', 'Sign out'))}</Button>
        </div>
      )}
    </Popover>
  )
}

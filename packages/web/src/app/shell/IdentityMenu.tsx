import { type Role, roleNames, text } from '@zhengheng/policy'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { useLeave, useMe } from '../../reader/session.ts'
import { Go } from '../../ui/Go.tsx'

/** Who one is here: post and unit, always visible; switching and leaving one press away. */
export function IdentityMenu() {
  const say = useSay()
  const me = useMe()
  const leave = useLeave()
  const [open, setOpen] = useState(false)

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="identity-menu">
          <p>
            <strong>{me.post}</strong>
            <br />
            {me.unit.name}
          </p>
          <p className="quiet">{me.roles.map(role => say(roleNames[role as Role])).join(say(text('、', ', ')))}</p>
          <Go href="/me" onClick={() => setOpen(false)}>
            {say(text('我的账号', 'My account'))}
          </Go>
          {me.mode === 'demo' && <Go href="/sign-in">{say(text('切换演示身份', 'Switch demo identity'))}</Go>}
          <Button onClick={() => void leave()}>{say(text('退出', 'Sign out'))}</Button>
        </div>
      }
    >
      <Button type="text" className="top-button who">
        <span>
          {me.post}
          <span className="wide-only"> · {me.unit.name}</span>
        </span>
      </Button>
    </Popover>
  )
}

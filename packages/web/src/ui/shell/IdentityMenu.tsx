import { useNavigate } from '@tanstack/react-router'
import { type Role, roleNames, text } from '@zhengheng/policy'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { useSay } from '../../app/i18n.tsx'
import { useForgetEverything, useMe } from '../../app/session.tsx'
import { Go } from '../Go.tsx'

/** Who one is here: post and unit, always visible; switching and leaving one press away. */
export function IdentityMenu() {
  const say = useSay()
  const me = useMe()
  const forget = useForgetEverything()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)

  async function leave() {
    try {
      await client.session.signOut()
    } finally {
      forget()
      await navigate({ to: '/sign-in' })
    }
  }

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

import { text } from '@zhengheng/policy'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../app/i18n.tsx'
import { announce } from '../../ui/announce.ts'

/** Shown once, right after it was made; the server keeps only its digest. */
export function OneTimePassword({ login, password, onClose }: { login: string; password: string; onClose(): void }) {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  return (
    <>
      <p>
        {say(
          text(
            `账号 ${login} 的一次性口令如下，只显示这一次。请当面或电话交给本人，首次登录时必须更改。`,
            `The one-time password of ${login}, shown only now. Hand it over in person or by telephone; it must be changed at the first sign-in.`,
          ),
        )}
      </p>
      <div className="field">
        <label className="field-label" htmlFor="one-time-password">
          {say(text('一次性口令', 'One-time password'))}
        </label>
        <div className="feed-address">
          <Input
            id="one-time-password"
            className="code"
            readOnly
            value={password}
            onFocus={({ target }) => target.select()}
          />
          {window.isSecureContext && (
            <Button
              onClick={() =>
                void navigator.clipboard.writeText(password).then(() => {
                  setCopied(true)
                  announce(say(text('口令已复制', 'The password was copied')))
                })
              }
            >
              {say(copied ? text('已复制', 'Copied') : text('复制', 'Copy'))}
            </Button>
          )}
        </div>
      </div>
      <p className="quiet">
        {say(
          text('安全管理员复核通过后，这个口令才能使用。', 'It works once the security administrator has confirmed.'),
        )}
      </p>
      <div className="form-end">
        <Button type="primary" onClick={onClose}>
          {say(text('已记下，关闭', 'Noted, close'))}
        </Button>
      </div>
    </>
  )
}

import { text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Go } from '../../ui/Go.tsx'
import { ViewMenu } from './ViewMenu.tsx'

/** The frame of pages for everybody. */
export function PublicShell({ children }: { children: ReactNode }) {
  const say = useSay()
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say(text('跳到正文', 'Skip to content'))}
      </a>
      <header className="top">
        <div className="top-in">
          <Brand />
          <div className="top-end">
            <Go href="/verify">{say(text('公文查验', 'Check a document'))}</Go>
            <ViewMenu />
          </div>
        </div>
      </header>
      <main id="content" className="page page-middle" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

export function Brand() {
  const say = useSay()
  return (
    <Go href="/" className="brand">
      {say(text('政衡', 'Zhengheng'))}
      <small>{say(text('武汉市政务信息化项目', 'Government IT projects of Wuhan'))}</small>
    </Go>
  )
}

import { useLocation } from '@tanstack/react-router'
import { text } from '@zhengheng/policy'
import { type ComponentType, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { ConditionBanner } from '../../condition/ConditionBanner.tsx'
import { useUnread } from '../../notices/useNotices.ts'
import { WaitingBadge } from '../../people/administration/WaitingBadge.tsx'
import { useSay } from '../../reader/i18n.tsx'
import { isCurrent, menuOf } from '../../reader/menu.ts'
import { holdsAny, useMe } from '../../reader/session.ts'
import { announce, currentMessage, onMessage } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Go } from '../../ui/Go.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { IdentityMenu } from './IdentityMenu.tsx'
import { Brand } from './PublicShell.tsx'
import { ViewMenu } from './ViewMenu.tsx'

/** Top bar with at most six entries, content, footer: the frame of every page behind sign-in. */
export function Shell({ children }: { children: ReactNode }) {
  const say = useSay()
  const me = useMe()
  const { pathname } = useLocation()
  // The box belongs to the page it was opened on, so it closes when the page changes.
  const [searchingOn, setSearchingOn] = useState<string>()
  const searching = searchingOn === pathname
  const menu = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another entry
  useEffect(() => showCurrent(menu.current), [pathname])
  const Palette = usePalette(searching)
  useShortcuts({ 'ctrl+k': () => setSearchingOn(pathname) })
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say(text('跳到正文', 'Skip to content'))}
      </a>
      <header className="top">
        {me.mode === 'demo' && (
          <p className="demo-banner">
            {say(
              text(
                '演示系统：项目来自公开报道或为示例，办理过程为模拟，不作任何依据。',
                'Demo: projects come from published reports, their handling is simulated.',
              ),
            )}
          </p>
        )}
        <ConditionBanner administers={holdsAny(me, 'admin.system', 'admin.security', 'admin.audit')} />
        <div className="top-in">
          <Brand />
          <nav className="menu" ref={menu} aria-label={say(text('主导航', 'Main'))}>
            {menuOf(me.roles).map(item => (
              <Go key={item.href} href={item.href} aria-current={isCurrent(item.href, pathname) ? 'page' : undefined}>
                {say(item.label)}
                <WaitingBadge href={item.href} />
              </Go>
            ))}
          </nav>
          <div className="top-end">
            <Button className="search-button" onClick={() => setSearchingOn(pathname)} aria-keyshortcuts="Control+K">
              <span className="wide-only">{say(text('搜索项目、事项、条文', 'Search'))}</span>
              <span className="narrow-only">{say(text('搜索', 'Search'))}</span>
              <kbd>Ctrl K</kbd>
            </Button>
            <NoticesLink />
            <ViewMenu />
            <IdentityMenu />
          </div>
        </div>
      </header>
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <span>{say(text('政衡 · 武汉市政务信息化项目管理', 'Zhengheng · Government IT projects of Wuhan'))}</span>
        <Go href="/verify">{say(text('公文查验', 'Check a document'))}</Go>
        <Go href="/me">{say(text('我的账号', 'My account'))}</Go>
      </footer>
      <Announcer />
      {searching && Palette && <Palette onClose={() => setSearchingOn(undefined)} />}
    </div>
  )
}

/** Where the menu is wider than the screen, the entry of the page one is on is moved into sight; the page itself stays. */
function showCurrent(menu: HTMLElement | null): void {
  const entry = menu?.querySelector('[aria-current]')?.getBoundingClientRect()
  if (!menu || !entry) return
  const { left, right } = menu.getBoundingClientRect()
  menu.scrollLeft += Math.max(0, entry.right - right) - Math.max(0, left - entry.left)
}

type Palette = ComponentType<{ onClose(): void }>

/** Fetched once the page is there. */
const SOON = 1000

/**
 * The search box, fetched by itself: at once when asked for, else a moment after the page. What is typed right after
 * Ctrl+K would be lost to a box that comes late, and a lazy component comes a third of a second late even when it is
 * there.
 */
function usePalette(asked: boolean): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  useEffect(() => {
    if (palette) return
    const fetch = () =>
      void import('./CommandPalette.tsx').then(
        module => setPalette(() => module.CommandPalette),
        () => undefined,
      )
    const timer = setTimeout(fetch, asked ? 0 : SOON)
    return () => clearTimeout(timer)
  }, [palette, asked])
  return palette
}

const SHOWN_MS = 8000

/** The live region: results of acts appear here and are spoken. */
function Announcer() {
  const message = useSyncExternalStore(onMessage, currentMessage)
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => announce(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div className={message ? 'announcer' : 'announcer announcer-empty'} role="status" aria-live="polite">
      {message && <span>✓ {message}</span>}
    </div>
  )
}

/** The way to the notices in the top bar, with how many are unread. */
function NoticesLink() {
  const say = useSay()
  const unread = useUnread()
  return (
    <Go href="/notices" className="notices-link">
      {say(text('通知', 'Notices'))}
      {unread > 0 && <span className="badge">{unread > 99 ? '99+' : unread}</span>}
    </Go>
  )
}

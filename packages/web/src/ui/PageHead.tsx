import { text } from '@zhengheng/policy'
import { type ReactNode, useEffect } from 'react'
import { useSay } from '../reader/i18n.tsx'

interface PageHeadProps {
  /** the name of the thing, not “详情” */
  readonly title: string
  readonly code?: ReactNode
  readonly tags?: ReactNode
  readonly extra?: ReactNode
  /** what must be seen with the name, on a line of its own */
  readonly note?: ReactNode
  readonly crumb?: ReactNode
}

/** The one h1 of a page, its code and state on the same line. */
export function PageHead({ title, code, tags, extra, note, crumb }: PageHeadProps) {
  const say = useSay()
  const product = say(text('政衡', 'Zhengheng'))
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <header className="page-head">
      {crumb && <div className="crumb">{crumb}</div>}
      <div className="page-head-line">
        <h1>{title}</h1>
        {code && <span className="code">{code}</span>}
        {tags}
        {extra && <div className="page-head-extra">{extra}</div>}
      </div>
      {note}
    </header>
  )
}

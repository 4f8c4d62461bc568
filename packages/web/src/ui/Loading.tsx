import { text } from '@zhengheng/policy'
import { useEffect, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'

const WORDS_AFTER_MS = 1000
const widths = ['w40', 'w90', 'w75', 'w85', 'w60', 'w80', 'w70', 'w50']

/** Grey lines for a second, words after that. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const say = useSay()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), WORDS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="loading" aria-busy="true">
      <p className={slow ? 'quiet' : 'sr-only'} role="status">
        {say(text('正在读取', 'Loading'))}
      </p>
      {widths.slice(0, rows).map(width => (
        <div key={width} className={`bone ${width}`} />
      ))}
    </div>
  )
}

import { fen, formatWan, formatYuan } from '@zhengheng/policy'
import { useCallback } from 'react'
import { useLanguage } from '../reader/i18n.tsx'

/** An amount in 万元 without its unit, for places whose heading names the unit. */
export function Money({ fen: amount }: { fen: number | null | undefined }) {
  return <span className="money">{amount === null || amount === undefined ? '—' : formatWan(fen(amount))}</span>
}

/** An amount with its unit, for sentences: `1,286.50 万元`, `¥12,865,000.00`. */
export function useMoney(): (amount: number | null | undefined) => string {
  const { language } = useLanguage()
  return useCallback(
    amount => {
      if (amount === null || amount === undefined) return '—'
      return language === 'zh' ? `${formatWan(fen(amount))} 万元` : `¥${formatYuan(fen(amount))}`
    },
    [language],
  )
}

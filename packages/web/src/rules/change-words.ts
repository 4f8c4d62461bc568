import {
  type AmendmentChange,
  parameterCatalogue,
  parameterText,
  ruleSource,
  type Standing,
  statuses,
  type Text,
  text,
} from '@zhengheng/policy'

export const standingNames: Readonly<Record<Standing, Text>> = { ...statuses, off: text('停用', 'switched off') }

/** A change in one line: what, and to what. */
export function changeWords(change: AmendmentChange): Text {
  if (change.kind === 'parameter') {
    const { title } = parameterCatalogue[change.parameter]
    const value = parameterText(change.parameter, change.value)
    return text(`${title.zh}：${value.zh}`, `${title.en}: ${value.en}`)
  }
  if (change.kind === 'notice') {
    const { year, number } = change.notice
    return text(`${year} 年放假安排（${number}）`, `Holidays of ${year} (${number})`)
  }
  if (change.kind === 'withdrawal')
    return text(`撤回第 ${change.of} 号放假安排`, `Holiday notice No. ${change.of} withdrawn`)
  const { summary } = ruleSource(change.rule)
  const standing = standingNames[change.standing]
  return text(
    `规则 ${change.rule} ${standing.zh}（${summary.zh}）`,
    `Rule ${change.rule}: ${standing.en} (${summary.en})`,
  )
}

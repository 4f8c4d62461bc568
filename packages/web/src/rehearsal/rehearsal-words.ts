import type { RehearsalRow } from '@zhengheng/contract'
import {
  type Change,
  formatWan,
  formatYuan,
  type Parameters,
  packs,
  parameterCatalogue,
  parameterText,
  type RehearsalFigures,
  type Text,
  text,
} from '@zhengheng/policy'

export const packTitle = (name: string): Text => packs.findLast(pack => pack.name === name)?.title ?? text(name, name)

/** Parameters in force by pack. */
export type InForce = ReadonlyMap<string, Parameters>

/** 审批限额 50.00 万元 → 100.00 万元 */
export function changeWords({ pack, parameter, value }: Change, inForce?: InForce): Text {
  const { title } = parameterCatalogue[parameter]
  const before = inForce?.get(pack)
  const from = before ? parameterText(parameter, before[parameter]) : undefined
  const to = parameterText(parameter, value)
  const where = pack === 'wuhan-2021' ? text('', '') : text(`（${packTitle(pack).zh}）`, ` (${packTitle(pack).en})`)
  return text(
    `${title.zh}${where.zh} ${from ? `${from.zh} → ` : '→ '}${to.zh}`,
    `${title.en}${where.en} ${from ? `${from.en} → ` : '→ '}${to.en}`,
  )
}

/** Everything tried, in one line. */
export function triedWords({ changes, under, since }: RehearsalRow, inForce?: InForce): Text {
  const parts = changes.map(change => changeWords(change, inForce))
  if (under !== null) {
    const { zh, en } = packTitle(under)
    parts.push(text(`全部按“${zh}”判断`, `everything judged by “${en}”`))
  }
  if (since !== null) parts.push(text(`只看 ${since} 年起开始的项目`, `only what began from ${since}`))
  return text(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '))
}

/** The answer in one sentence. */
export function answerWords({ projects, affected, aspects, central }: RehearsalFigures): Text {
  if (affected === 0)
    return text(
      `重演 ${projects} 个项目：没有项目受影响，集中审批资金不变。`,
      `${projects} projects replayed: nothing changes for any of them, nor for the money under central approval.`,
    )
  const { leaving, entering } = central
  const money = [
    ...(leaving > 0
      ? [text(`${formatWan(leaving)} 万元不再由市数据局审批`, `¥${formatYuan(leaving)} leaves central approval`)]
      : []),
    ...(entering > 0
      ? [text(`${formatWan(entering)} 万元转入市数据局审批`, `¥${formatYuan(entering)} enters central approval`)]
      : []),
    ...(leaving + entering === 0 ? [text('集中审批资金不变', 'the money under central approval stays')] : []),
  ]
  return text(
    `重演 ${projects} 个项目：${affected} 个受影响，其中 ${aspects.route} 个改变办理路径；${money.map(({ zh }) => zh).join('，')}。`,
    `${projects} projects replayed: ${affected} are affected, ${aspects.route} of them change route; ${money.map(({ en }) => en).join(', ')}.`,
  )
}

export const isUnderWay = ({ status }: Pick<RehearsalRow, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

export const statusWords: Readonly<Record<RehearsalRow['status'], Text>> = {
  waiting: text('排队中', 'Waiting'),
  running: text('试算中', 'Under way'),
  done: text('已完成', 'Done'),
  cancelled: text('已取消', 'Cancelled'),
  failed: text('未能完成', 'Failed'),
}

import {
  aspectNames,
  type Change,
  formatWan,
  parameterCatalogue,
  parameterText,
  type Rehearsal,
  routeWords,
} from '@zhengheng/policy'

const SHOWN = 20

export const changeSentence = ({ pack, parameter, value }: Change): string =>
  `${pack} ${parameterCatalogue[parameter].title.zh} → ${parameterText(parameter, value).zh}`

/** A rehearsal as lines for a terminal. */
export function rehearsalLines(result: Rehearsal): string[] {
  const { central, changed, unreproduced } = result
  const more = changed.length > SHOWN ? [`  …… 另有 ${changed.length - SHOWN} 个，用 --json 查看全部`] : []
  return [
    ...result.changes.map(change => `试改：${changeSentence(change)}`),
    `重演项目 ${result.projects} 个、年度计划 ${result.plans} 个、记录 ${result.entries} 条`,
    unreproduced.length === 0
      ? '现行规则重现了全部已作决定 / Every recorded decision was reproduced'
      : `有 ${unreproduced.length} 个已作决定不能由当时的规则重现，第一个：${unreproduced[0]?.subject} 第 ${unreproduced[0]?.no} 条`,
    ...result.unused.map(name => `已有记录没有用到“${parameterCatalogue[name].title.zh}”，改动它看不出影响`),
    `受影响项目 ${changed.length} 个`,
    ...Object.entries(result.aspects)
      .filter(([, count]) => count > 0)
      .map(([aspect, count]) => `  ${aspectNames[aspect as keyof typeof aspectNames].zh}改变：${count} 个`),
    ...result.moves.map(
      ({ from, to, projects, amount }) =>
        `  ${routeWords(from).zh} → ${routeWords(to).zh}：${projects} 个，${formatWan(amount)} 万元`,
    ),
    `集中审批资金 ${formatWan(central.before)} 万元 → ${formatWan(central.after)} 万元（转出 ${formatWan(central.leaving)}，转入 ${formatWan(central.entering)}）`,
    `距限额 5% 以内：现行 ${result.edges.before.length} 个，试改后 ${result.edges.after.length} 个`,
    ...changed
      .slice(0, SHOWN)
      .map(
        ({ code, name, amount, differs }) =>
          `  ${code} ${name} ${formatWan(amount)} 万元：${differs.map(aspect => aspectNames[aspect].zh).join('、') || '个别办理被拒绝'}`,
      ),
    ...more,
    ...loadLines(result),
  ]
}

function loadLines({ load }: Rehearsal): string[] {
  const moved = load.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  if (moved.length === 0) return []
  const pair = (before: number, after: number) => `${before} → ${after}`
  return [
    '每月工作量（备案 / 受理 / 审批 / 市政府同意）',
    ...moved.map(
      ({ month, before, after }) =>
        `  ${month}  ${pair(before.filings, after.filings)} / ${pair(before.accepted, after.accepted)} / ${pair(before.decided, after.decided)} / ${pair(before.consents, after.consents)}`,
    ),
  ]
}

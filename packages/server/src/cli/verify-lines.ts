import type { Fault, Finding } from '../spine/finding.ts'
import type { Verification } from '../spine/verify.ts'

const faults: Record<Fault, string> = {
  changed: '内容与校验值不符 / changed',
  missing: '编号不连续，有记录被删除 / missing',
  unlinked: '与上一条记录不衔接 / not linked to the one before',
  moved: '不在原来的位置 / moved',
  cutOff: '末尾被截断或伪造 / the end was cut off or forged',
  badSignature: '末条签名无效 / the signature of the head is not ours',
  withoutEntries: '有记录而无主体 / entries without their subject',
  stateChanged:
    '现状与签名不符，被改动；不能办理，rebuild 可按记录修复 / its state was changed: nothing is done on it, and rebuild makes it again from the log',
  unlawful: '按当时的事实和规则，本版本不会准许这次办理 / this build would not have allowed it on the facts recorded',
  stateUnfounded:
    '现状不是记录推得的结果；rebuild 可修复 / its state is not what its entries make of it; rebuild makes it again',
  registerNotBegun:
    '登记簿尚未启用：请启动一次服务或运行 migrate；若早已启用过，则登记簿已被清空 / the register has not begun: start the server once, or run migrate; if it had begun before, it was emptied',
  placeMissing: '登记簿缺号，有登记被删除 / a place of the register was deleted',
  placeUnlinked: '登记顺序被调换或有登记被替换 / registered subjects were reordered or replaced',
  placeChanged: '登记内容与校验值不符 / what was registered was changed',
  registerCutOff: '登记簿末尾被截断或伪造 / the end of the register was cut off or forged',
  registerSignature: '登记簿末条签名无效 / the signature of the head of the register is not ours',
  subjectMissing: '已登记的主体被删除 / a registered subject was deleted',
  unregistered: '主体不在登记簿中 / the subject is not in the register',
  misplaced: '主体首条记录所写的登记号与登记簿不符 / the place its first entry names is not its place in the register',
  kindChanged: '主体类别与登记不符 / the kind of the subject is not the registered one',
  contentChanged: '已提交的申报材料或长文本与校验值不符 / a submitted application or long text was changed',
  contentMissing:
    '记录所依据的申报材料或长文本不见了 / a submitted application or long text an entry rests on is missing',
  sealChanged: '封印与校验值或签名不符 / the seal does not fit its digest or signature',
  sealUnlinked:
    '封印与上一份不衔接，有封印被删除或替换 / the seal does not follow the one before: a seal was deleted or replaced',
  sealMissing:
    '数据库里没有这份封印：数据库被退回，或换成了别的 / this database has not that seal: it was set back, or is another',
  goneSince: '封印时还在，现在没有了 / was there when it was sealed and is gone',
  behindSeal: '比封印时短，末尾被退回 / is shorter than when it was sealed: set back',
  otherThanSealed: '与封印时不是同一条 / is not the entry that was sealed',
}

function where({ subject, no, place, seal, digest }: Finding): string {
  const named = [
    subject === undefined ? [] : [`主体 / subject ${subject}`],
    no === undefined ? [] : [`第 ${no} 条 / entry ${no}`],
    place === undefined ? [] : [`登记簿第 ${place} 号 / place ${place}`],
    seal === undefined ? [] : [`第 ${seal} 号封印 / seal ${seal}`],
    digest === undefined ? [] : [`材料 / content ${digest}`],
  ].flat()
  return named.length === 0 ? '登记簿 / register' : named.join('，')
}

export const faultLine = (finding: Finding): string => `  ${where(finding)}：${faults[finding.fault]}`

/** The first problems are told one by one; how many there are, always. */
const TOLD = 20

type Counted = Omit<Verification, 'register'>

/** What people read of a verification. */
export function resultLines(result: Counted): string[] {
  const { entries, subjects, contents, milliseconds, decisions, seals, bad } = result
  const read = `记录 ${entries} 条，主体 ${subjects} 个，申报材料和长文本 ${contents} 份，用时 ${milliseconds} 毫秒 / ${entries} entries, ${subjects} subjects, ${contents} contents, ${milliseconds} ms`
  const judged = decisions
    ? [
        `重新作出决定 ${decisions.again} 个，另有 ${decisions.byOthers} 个由其他版本作出，未重判 / ${decisions.again} decisions made again; ${decisions.byOthers} of other builds were not`,
      ]
    : []
  if (bad.length > 0)
    return [
      read,
      ...judged,
      `发现问题 ${bad.length} 处 / ${bad.length} found`,
      ...bad.slice(0, TOLD).map(faultLine),
      ...(bad.length > TOLD ? [`  …… 其余见 --json / --json tells the others`] : []),
    ]
  const last = seals.last ? [`最近一份封印 / last seal: ${seals.last.no} ${seals.last.hash}`] : []
  return [
    read,
    '全部记录链、封印、登记簿、申报材料和长文本完好 / Every chain, every seal, the register and all contents are intact',
    ...judged,
    ...last,
  ]
}

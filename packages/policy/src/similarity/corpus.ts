import { plusDays } from '../kernel/calendar.ts'
import { fen } from '../kernel/money.ts'
import type { Described } from './duplicates.ts'
import type { SplitLine } from './split-groups.ts'

/** A number from 0 below `sides`. */
type Dice = (sides: number) => number

/** The same numbers for the same seed, on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return sides => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const words = (list: string): readonly string[] => list.split(' ')
const fields = words(
  '排水 供水 燃气 供热 桥梁 隧道 公交 地铁 停车 路灯 环卫 园林 湿地 空气 噪声 土壤 防汛 抗旱 地震 消防 急救 疾控 医保 社保 就业 养老 托育 殡葬 婚姻 救助 残联 学籍 招生 考试 教研 图书 博物 文旅 体育 档案 税源 统计 价格 粮食 能源 碳排 林业 种业 渔业 畜牧 仓储 物流 口岸 海关 信用 执法 仲裁 公证 律师 矫正 户籍 出入境 交警 禁毒 缉私',
)
const objects = words(
  '设备台账 监测点位 巡检工单 业务档案 许可证照 申请材料 专题图层 视频资源 指标体系 预警信息 投诉线索 合同文本 资金流水 人员名册 隐患清单 应急预案 物资库存 车辆轨迹 传感数据 知识条目 空间数据 年度报表 检测样本 培训记录',
)
const deeds = words(
  '自动采集 分级核验 智能比对 统一编码 动态更新 异常识别 趋势预测 协同会商 移动处置 闭环督办 可视展示 分类归集 批量导入 定期抽查 全程留痕 在线评价',
)
const users = words('值班人员 窗口人员 基层网格员 业务科室 分管领导 社会公众 运营企业 检查组 专家组 联合指挥部')
const purposes = words(
  '缩短办理时间 减少重复填报 提前发现风险 支撑科学调度 落实责任到人 提高监管精度 方便群众查询 保障数据一致',
)

const pick = <T>(from: readonly T[], roll: Dice): T => from[roll(from.length)] as T

function sentence(field: string, roll: Dice): string {
  const [what, how, who, why] = [pick(objects, roll), pick(deeds, roll), pick(users, roll), pick(purposes, roll)]
  const forms = [
    `对${field}${what}进行${how}，供${who}使用，${why}。`,
    `面向${who}建设${field}${what}的${how}功能，以${why}。`,
    `${why}，需要将${field}${what}${how}并推送给${who}。`,
    `由${who}负责${field}${what}，系统提供${how}，做到${why}。`,
  ]
  return pick(forms, roll)
}

const boilerplate = '按照全市统一部署，依托政务云和政务外网建设，遵循统一标准，保障网络与数据安全。'

/** One text a unit might write: stock phrases and sentences of its own. */
const written = (field: string, roll: Dice, sentences: number): string[] =>
  Array.from({ length: sentences }, () => sentence(field, roll))

const inField = (field: string, text: readonly string[]): string => `${boilerplate}${field}业务需要。${text.join('')}`

/** A copy made by hand: some words replaced. */
const reworded = (text: string, roll: Dice): string =>
  text.replace(/系统|功能|使用|进行/gu, word => (roll(3) === 0 ? pick(['平台', '能力', '应用', '实施'], roll) : word))

export interface CopiedCorpus {
  readonly stock: readonly Described[]
  /** proposals, each with the project it was copied from, or null */
  readonly proposals: readonly (Described & { readonly copyOf: string | null })[]
}

/** A stock of texts, and proposals of which every second one repeats 45 to 80 % of a text of the stock. */
export function copiedCorpus(seed: number, size: number, proposals: number): CopiedCorpus {
  const roll = dice(seed)
  const texts = Array.from({ length: size }, () => {
    const field = pick(fields, roll)
    return { field, text: written(field, roll, 6 + roll(5)) }
  })
  const proposed = Array.from({ length: proposals }, (_, n) => {
    const field = pick(fields, roll)
    const id = `proposal-${n}`
    if (n % 2 === 1) return { id, text: inField(field, written(field, roll, 8)), copyOf: null }
    const from = roll(size)
    const source = texts[from]?.text ?? []
    const kept = Math.ceil((source.length * (45 + roll(36))) / 100)
    const text = [...source.slice(0, kept), ...written(field, roll, source.length - kept)]
    return { id, text: reworded(inField(field, text), roll), copyOf: `stock-${from}` }
  })
  return {
    stock: texts.map(({ field, text }, n) => ({ id: `stock-${n}`, text: inField(field, text) })),
    proposals: proposed,
  }
}

export interface SplitCorpus {
  readonly lines: readonly SplitLine[]
  /** ids of lines that are parts of one project */
  readonly splits: readonly (readonly string[])[]
}

const wan = (amount: number) => fen(amount * 1_000_000)

/**
 * Small projects of many units, with known splits among them, half within a unit and half with one supplier; and what
 * looks like splits and is none: the same work a year later, small enough together, or of different units.
 */
export function splitCorpus(seed: number, size: number, splits: number): SplitCorpus {
  const roll = dice(seed)
  const lines: SplitLine[] = []
  const known: string[][] = []
  const units = Math.ceil(size / 20)
  const add = (line: Omit<SplitLine, 'id'>): string => {
    const id = `line-${lines.length}`
    lines.push({ id, ...line })
    return id
  }
  const unit = () => `unit-${roll(units)}`
  const supplier = () => `supplier-${roll(units)}`
  const start = () => plusDays('2024-01-01', roll(700))
  const work = () => {
    const field = pick(fields, roll)
    return { name: `${field}${pick(objects, roll)}管理`, text: written(field, roll, 5) }
  }
  const parts = ['（一期）', '（二期）', '（三期）', '（设备部分）', '（软件部分）', '补充采购']
  /** One work in parts: each part says most of what the whole says. */
  const divided = (count: number, line: (n: number) => Omit<SplitLine, 'id' | 'name' | 'text'>): string[] => {
    const { name, text } = work()
    const field = name.slice(0, 2)
    return Array.from({ length: count }, (_, n) => {
      const own = [...text.slice(0, 4), sentence(field, roll)]
      return add({
        ...line(n),
        name: `${name}${parts[(n + roll(3)) % parts.length]}`,
        text: reworded(own.join(''), roll),
      })
    })
  }
  for (let n = 0; n < size; n += 1) {
    const { name, text } = work()
    add({ name, text: text.join(''), unit: unit(), supplier: supplier(), amount: wan(5 + roll(44)), date: start() })
  }
  for (let n = 0; n < splits; n += 1) {
    const [of, paid, from, count] = [unit(), supplier(), start(), 2 + roll(3)]
    known.push(
      divided(count, part => ({
        unit: n % 2 === 0 ? of : unit(),
        supplier: n % 2 === 0 ? supplier() : paid,
        amount: wan(26 + roll(23)),
        date: plusDays(from, part * roll(45)),
      })),
    )
    divided(2, part => ({ unit: of, supplier: paid, amount: wan(30), date: plusDays(from, part * 400) }))
    divided(2, () => ({ unit: of, supplier: paid, amount: wan(10 + roll(10)), date: from }))
    divided(2, part => ({ unit: `${of}-${part}`, supplier: `${paid}-${part}`, amount: wan(30), date: from }))
  }
  return { lines, splits: known }
}

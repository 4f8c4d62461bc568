import { type Fen, fen, sum, ZERO } from './money.ts'
import { type Text, text } from './text.ts'

/** Amounts that hold until the next of their kind: the newest counts, earlier ones stay visible (原批、现批). */
export const standingNames = {
  planned: text('计划', 'Planned'),
  applied: text('申报', 'Applied for'),
  approved: text('核定', 'Approved'),
} as const satisfies Record<string, Text>
export type StandingKind = keyof typeof standingNames

/** Amounts that add up, year by year and contract by contract. What was wrong is reversed, never changed. */
export const flowNames = {
  appropriated: text('下达', 'Appropriated'),
  contracted: text('合同', 'Contracted'),
  accepted: text('确认', 'Accepted'),
  paid: text('支付', 'Paid'),
  recovered: text('收回', 'Recovered'),
  returned: text('上缴', 'Returned'),
} as const satisfies Record<string, Text>
export type FlowKind = keyof typeof flowNames

export type LedgerKind = StandingKind | FlowKind
export const ledgerKindNames: Record<LedgerKind, Text> = { ...standingNames, ...flowNames }

interface Booked {
  readonly amount: Fen
  /** ISO instant of the act that booked it */
  readonly at: string
  readonly by: string
  readonly note?: Text
}

export interface StandingLine extends Booked {
  readonly kind: StandingKind
}

export interface FlowLine extends Booked {
  readonly kind: FlowKind
  /** 1, 2, 3 … among the flows of its project */
  readonly no: number
  /** signed: a cut, a smaller contract or a reversal is below zero */
  readonly amount: Fen
  /** the part of the project it is about, such as a contract */
  readonly item?: string
  readonly year?: number
  /** the fund it comes from */
  readonly source?: string
  /** number of the voucher it rests on */
  readonly voucher?: string
  /** number of the line it takes back whole (冲正) */
  readonly reverses?: number
}

export type LedgerLine = StandingLine | FlowLine
export type Ledger = readonly LedgerLine[]

const isFlow = (line: LedgerLine): line is FlowLine => line.kind in flowNames

/** The amount that holds now for one step of the money chain. */
export const standingIn = (ledger: Ledger, kind: StandingKind): Fen | undefined =>
  ledger.findLast(line => line.kind === kind)?.amount

/** What flows are summed by: every field given has to be equal. */
export type Where = Partial<Pick<FlowLine, 'item' | 'year' | 'source'>>

/** All that flowed of a kind, reversals taken off. */
export const sumOf = (ledger: Ledger, kind: FlowKind, where: Where = {}): Fen =>
  sum(
    ledger.flatMap(line =>
      isFlow(line) &&
      line.kind === kind &&
      Object.entries(where).every(([field, value]) => line[field as keyof Where] === value)
        ? [line.amount]
        : [],
    ),
  )

/** The ledger with one more flow, numbered. */
export const withFlow = (ledger: Ledger, line: Omit<FlowLine, 'no'>): Ledger => [
  ...ledger,
  { ...line, no: ledger.filter(isFlow).length + 1 },
]

/**
 * The ledger with a flow taken back whole; who does it and why is said anew.
 * @throws when there is no such line, or it was reversed before, or is itself a reversal
 */
export function withReversal(ledger: Ledger, no: number, saying: Omit<Booked, 'amount'>): Ledger {
  const flows = ledger.filter(isFlow)
  const line = flows.find(each => each.no === no)
  if (!line || line.reverses !== undefined || flows.some(({ reverses }) => reverses === no))
    throw new Error(`line ${no} of the ledger cannot be reversed`)
  const { note: _, voucher: __, ...same } = line
  return withFlow(ledger, { ...same, ...saying, amount: fen(ZERO - line.amount), reverses: no })
}

/** What may be paid of a contract before anything of it is accepted, and what is kept back. */
export interface PaymentTerms {
  readonly prepay: Fen
  readonly held: Fen
  readonly disputed: Fen
}
const NO_TERMS: PaymentTerms = { prepay: ZERO, held: ZERO, disputed: ZERO }

/**
 * Every way in which a ledger breaks what money must keep; none in a sound one. Asked of the ledger an act would make.
 * @param terms of the contracts that have some, by item
 */
export function brokenInvariants(ledger: Ledger, terms: Readonly<Record<string, PaymentTerms>> = {}): readonly Text[] {
  const flows = ledger.filter(isFlow)
  const distinct = <T>(of: (line: FlowLine) => T | undefined): readonly T[] => [
    ...new Set(flows.flatMap(line => of(line) ?? [])),
  ]
  return [
    ...standingFaults(ledger),
    ...distinct(({ item }) => item).flatMap(item => contractFaults(ledger, item, terms[item] ?? NO_TERMS)),
    ...distinct(({ year }) => year).flatMap(year => yearFaults(flows, year)),
    ...lineFaults(flows),
  ]
}

const unless = (holds: boolean, zh: string, en: string): readonly Text[] => (holds ? [] : [text(zh, en)])

/** 核定 ≤ 申报; contracts within what is approved; nothing flows back that did not flow. */
function standingFaults(ledger: Ledger): readonly Text[] {
  const approved = standingIn(ledger, 'approved')
  const applied = standingIn(ledger, 'applied')
  return [
    ...unless((approved ?? 0) <= (applied ?? approved ?? 0), '核定超过申报', 'More is approved than was applied for'),
    ...unless(sumOf(ledger, 'contracted') <= (approved ?? 0), '合同超过核定', 'Contracts exceed what is approved'),
    ...unless(
      sumOf(ledger, 'returned') <= sumOf(ledger, 'appropriated') - sumOf(ledger, 'paid') + sumOf(ledger, 'recovered'),
      '上缴超过结余',
      'More is returned than is left',
    ),
    ...unless(
      ledger.every(line => Number.isSafeInteger(line.amount) && (isFlow(line) || line.amount >= 0)),
      '金额不是整数分',
      'An amount is no whole 分',
    ),
  ]
}

/** 已付 ≤ 确认 ≤ 合同: of one contract. */
function contractFaults(ledger: Ledger, item: string, { prepay, held, disputed }: PaymentTerms): readonly Text[] {
  const of = (kind: FlowKind) => sumOf(ledger, kind, { item })
  const payable = Math.max(prepay, of('accepted') - held) - disputed
  const kinds = Object.keys(flowNames) as readonly FlowKind[]
  return [
    ...kinds.flatMap(kind =>
      unless(
        of(kind) >= 0,
        `${item} ${flowNames[kind].zh}合计为负`,
        `${flowNames[kind].en} of ${item} is below zero in all`,
      ),
    ),
    ...unless(
      of('accepted') <= of('contracted'),
      `${item} 确认超过合同`,
      `More of ${item} is accepted than contracted`,
    ),
    ...unless(of('paid') - of('recovered') <= Math.max(0, payable), `${item} 多付`, `Too much of ${item} is paid`),
    ...unless(of('recovered') <= of('paid'), `${item} 收回超过已付`, `More of ${item} is recovered than was paid`),
  ]
}

/** No year, and no fund in it, pays more than was appropriated up to its end. */
function yearFaults(flows: readonly FlowLine[], year: number): readonly Text[] {
  const until = flows.filter(line => (line.year ?? year) <= year)
  const sources = [undefined, ...new Set(until.flatMap(({ source }) => source ?? []))]
  return sources.flatMap(source => {
    const of = (kind: FlowKind) => sumOf(until, kind, source === undefined ? {} : { source })
    return unless(
      of('paid') - of('recovered') <= of('appropriated'),
      `${year} 年${source ?? ''}支付超过下达`,
      `More is paid by ${year}${source ? ` from ${source}` : ''} than appropriated`,
    )
  })
}

/** A line is reversed once, by its mirror; a voucher stands for one line. */
function lineFaults(flows: readonly FlowLine[]): readonly Text[] {
  const numbers = new Map(flows.map(line => [line.no, line]))
  const reversals = flows.filter(({ reverses }) => reverses !== undefined)
  const vouchers = flows.flatMap(({ voucher }) => voucher ?? [])
  return [
    ...unless(
      flows.every(({ no }, index) => no === index + 1),
      '流水号不连续',
      'Lines are not numbered without gaps',
    ),
    ...unless(new Set(vouchers).size === vouchers.length, '凭证号重复', 'A voucher is booked twice'),
    ...unless(
      new Set(reversals.map(({ reverses }) => reverses)).size === reversals.length &&
        reversals.every(({ kind, amount, reverses, no }) => {
          const line = numbers.get(reverses ?? 0)
          return line?.kind === kind && line.amount + amount === 0 && line.no < no
        }),
      '冲正与原行不符',
      'A reversal does not mirror its line',
    ),
  ]
}

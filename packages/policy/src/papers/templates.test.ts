import { describe, expect, it } from 'vitest'
import { formatWan, sum, wan } from '../kernel/money.ts'
import { allWords, words } from '../testing/document-words.ts'
import {
  sampleApproval,
  sampleCorrection,
  sampleOpinion,
  samplePlan,
  sampleReceipt,
  sampleRefusal,
} from '../testing/sample-documents.ts'
import { amountInWords } from './amount-in-words.ts'
import { approvalLetter } from './approval-letter.ts'
import { correctionNotice } from './correction-notice.ts'
import { filingReceipt } from './filing-receipt.ts'
import type { OfficialDocument } from './official-document.ts'
import { technicalOpinion } from './opinion-letter.ts'
import { planNotice } from './plan-notice.ts'
import { refusalLetter } from './refusal-letter.ts'

const kinds = [
  { kind: '批复', letter: sampleApproval, document: approvalLetter(sampleApproval), amount: sampleApproval.approved },
  { kind: '不予批复', letter: sampleRefusal, document: refusalLetter(sampleRefusal), amount: sampleRefusal.applied },
  { kind: '备案回执', letter: sampleReceipt, document: filingReceipt(sampleReceipt), amount: sampleReceipt.amount },
  {
    kind: '补正',
    letter: sampleCorrection,
    document: correctionNotice(sampleCorrection),
    amount: sampleCorrection.applied,
  },
  {
    kind: '技术审查意见',
    letter: sampleOpinion,
    document: technicalOpinion(sampleOpinion),
    amount: sampleOpinion.amount,
  },
  {
    kind: '下达',
    letter: samplePlan,
    document: planNotice(samplePlan),
    amount: sum(samplePlan.lines.map(l => l.amount)),
  },
]

describe.each(kinds)('$kind', ({ kind, letter, document, amount }) => {
  const text = allWords(document)

  it('names the kind in its title and every project with its unit and code', () => {
    expect(document.title).toContain(kind)
    for (const { name, code, unit } of 'lines' in letter ? letter.lines.map(l => l.project) : [letter.project]) {
      expect(text).toContain(name)
      expect(text).toContain(code)
      expect(text).toContain(unit)
    }
  })

  it('gives the amount in figures and in words', () => {
    expect(text).toContain(`${formatWan(amount)}万元（大写：人民币${amountInWords(amount)}）`)
  })

  it('W-13.3 holds both opinions, each under its heading', () => {
    expect(text).toMatch(/[一二三四五六]、信息资源共享意见\n/)
    expect(text).toContain(letter.opinions.sharing)
    expect(text).toMatch(/[一二三四五六]、密码应用意见\n/)
    expect(text).toContain(letter.opinions.cipher)
  })

  it('cites its articles and lists every duty', () => {
    expect(text).toMatch(/依据《武汉市政务信息化项目建设管理办法》（武政办〔2021〕91号）第/)
    for (const duty of letter.duties) expect(text).toContain(duty.text)
  })

  it('numbers its sections without a gap', () => {
    const headings = document.body.flatMap(block => (block.kind === 'heading' ? [block.text] : []))
    expect(headings.map(heading => heading[0]).join('')).toBe('一二三四五六七八九'.slice(0, headings.length))
  })

  it('carries number, date, addressees, code and address', () => {
    const { number, date, recipients, copies, verification, issuer } = letter
    expect(document).toMatchObject({ number, date, recipients, copies, verification, issuer, mark: `${issuer}文件` })
  })

  it('says nothing of rules that nobody checked', () => {
    expect(text).not.toMatch(/待核/)
  })

  it('fills every place', () => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  })
})

describe('approval letter', () => {
  it('answers the request and says what was applied for', () => {
    const text = allWords(approvalLetter(sampleApproval))
    expect(text).toContain('《关于报送武汉市智慧水务综合管理平台项目实施方案的请示》（武水〔2026〕12号）收悉')
    expect(text).toContain('申报投资1,286.50万元')
  })

  it('W-14+.a names the consent of the city government only where there was one', () => {
    expect(allWords(approvalLetter(sampleApproval))).not.toContain('市人民政府同意')
    expect(allWords(approvalLetter({ ...sampleApproval, consent: '武政函〔2026〕12号' }))).toContain(
      '并报经市人民政府同意（武政函〔2026〕12号）',
    )
  })

  it('leaves out an empty chapter of conditions and the annex that was not given', () => {
    const { investment: _, ...bare } = sampleApproval
    const document = approvalLetter({ ...bare, conditions: [] })
    expect(allWords(document)).not.toContain('批复条件')
    expect(allWords(document)).toContain('六、后续事项')
    expect(document.annexes).toEqual([])
  })

  it('adds the investment lines up to the fen', () => {
    const [annex] = approvalLetter(sampleApproval).annexes
    expect(words(annex?.blocks ?? [])).toContain(' | 合计 | 1,286.50 | 1,198.32 | ')
  })
})

describe('refusal letter', () => {
  it('gives every reason with its article', () => {
    const text = allWords(refusalLetter(sampleRefusal))
    expect(text).toContain('（一）方案新建独立机房和专用网络，项目不属于涉密系统（第十二条）。')
    expect(text).toContain('（二）建设规模与业务需求分析不相符，终端数量超出实际在编人员（第十一条）。')
  })
})

describe('correction notice', () => {
  const rowsOf = (document: OfficialDocument) =>
    document.body.flatMap(block => (block.kind === 'table' ? block.rows : []))

  it('M-once lists every item once with place, demand, article and deadline', () => {
    const { items } = sampleCorrection
    const document = correctionNotice({ ...sampleCorrection, items: [...items, ...items] })
    expect(rowsOf(document)).toEqual([
      [
        '1',
        '投资估算　第3行　单价',
        '单价高于同类项目，补充三家以上询价依据。',
        '第十一条',
        '5个工作日内（至2026年3月16日）',
      ],
      [
        '2',
        '信息资源共享分析篇',
        '列出可以共享的数据项、提供方式和更新周期。',
        '第十三条',
        '5个工作日内（至2026年3月16日）',
      ],
      ['3', '材料清单　编制单位资信证明', '证明已经过期，换为有效期内的证明。', '—', '10个工作日内'],
    ])
    expect(words(document.body)).toContain('经审核有3项需要补正')
  })

  it('keeps two demands at one place apart', () => {
    const [first] = sampleCorrection.items
    const items = first ? [first, { ...first, text: '另一项' }] : []
    expect(rowsOf(correctionNotice({ ...sampleCorrection, items }))).toHaveLength(2)
  })
})

describe('plan notice', () => {
  it('W-7.3 says who approved it and tables every line with the total', () => {
    const document = planNotice(samplePlan)
    expect(words(document.body)).toContain('报经市人民政府（武政函〔2026〕8号）批准')
    expect(words(document.body)).toContain('共列入项目42个')
    const [table] = document.annexes[0]?.blocks ?? []
    const rows = table?.kind === 'table' ? table.rows : []
    expect(rows).toHaveLength(43)
    expect(rows.at(-1)).toContain(formatWan(wan('10442.25')))
  })
})

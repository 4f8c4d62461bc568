import { type Text, text } from '../kernel/text.ts'

/** Documents that rules rest on. `zhengheng` stands for the product's own management rules, which cite no law. */
export const documents = {
  'wuhan-2021-91': text('武政办〔2021〕91号', 'Wuhan [2021] No. 91'),
  'wuhan-district': text('武汉市某区政务信息化项目管理办法（解读）', 'Measures of a district of Wuhan (as explained)'),
  'state-2019-57': text('国办发〔2019〕57号', 'General Office of the State Council [2019] No. 57'),
  'hubei-2018-59': text('鄂政办发〔2018〕59号', 'Hubei [2018] No. 59'),
  'hubei-2010-10': text('鄂电政办〔2010〕10号', 'Hubei e-government office [2010] No. 10'),
  'procurement-law': text('《政府采购法》', 'Government Procurement Law'),
  'procurement-regulation': text('《政府采购法实施条例》', 'Regulation on the Government Procurement Law'),
  'tendering-law': text('《招标投标法》', 'Tendering and Bidding Law'),
  'cybersecurity-law': text('《网络安全法》', 'Cybersecurity Law'),
  'cryptography-law': text('《密码法》', 'Cryptography Law'),
  'protection-2007-43': text('公通字〔2007〕43号', 'Ministry of Public Security [2007] No. 43'),
  'uk-spend-controls-6': text(
    '英国数字和技术支出管控（第六版）',
    'UK digital and technology spend controls, version 6',
  ),
  'data-sharing-2025': text('《政务数据共享条例》', 'Regulation on Sharing Government Data'),
  zhengheng: text('平台管理规则', 'Platform management rules'),
} as const satisfies Record<string, Text>

export type DocumentId = keyof typeof documents

/** 已核: read in the regulation's own text. 待核: known, but not confirmed against the text; shown as such everywhere. */
export const statuses = { verified: text('已核', 'verified'), unverified: text('待核', 'unverified') } as const
export type RuleStatus = keyof typeof statuses

/** A rule's source and what it says, in our own words. */
export interface RuleSource {
  readonly document: DocumentId
  /** article number; null where the article is not known or there is none */
  readonly article: number | null
  readonly status: RuleStatus
  readonly summary: Text
  /** day the rule came into force */
  readonly from: string
}

/** A rule of a document whose text was not at hand: without an article number, and 待核 wherever it is cited. */
export const unconfirmed =
  (document: DocumentId, from: string) =>
  (zh: string, en: string): RuleSource => ({
    document,
    article: null,
    status: 'unverified',
    summary: text(zh, en),
    from,
  })

import { type Text, text } from '../kernel/text.ts'

/** Documents that rules rest on. `zhengheng` stands for the product's own management rules, which cite no law. */
export const documents = {
  'wuhan-2021-91': text('武政办〔2021〕91号', 'Wuhan [2021] No. 91'),
  'state-2019-57': text('国办发〔2019〕57号', 'General Office of the State Council [2019] No. 57'),
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

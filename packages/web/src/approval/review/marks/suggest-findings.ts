import { type ApplicationDraft, type Finding, type ReviewItem, type Text, text } from '@zhengheng/policy'
import { mentionsOf } from './mentions.ts'

/** What the machine would tick, and where it looked. A person has to press 1, 2 or 3 all the same. */
export interface Suggestion {
  readonly finding: Finding
  readonly source: Text
}

type Values = Readonly<Record<string, unknown>>
type Suggest = (content: ApplicationDraft, today: string) => Suggestion | null

const of = (finding: Finding, zh: string, en: string): Suggestion => ({ finding, source: text(zh, en) })
const count = (values: Values | undefined, key: string): number => {
  const list = values?.[key]
  return Array.isArray(list) ? list.length : 0
}

const suggestions: Partial<Record<ReviewItem, Suggest>> = {
  noMachineRoom: content => {
    const { newMachineRoom, newDedicatedNetwork } = content.intensive ?? {}
    if (newMachineRoom === 'yes' || newDedicatedNetwork === 'yes')
      return of('fail', '集约化核对选了“是”', 'Answered “yes”')
    const mentions = mentionsOf(content).length
    return mentions > 0 ? null : of('conform', '两问均答“否”，全文未提及', 'Both “no”, not mentioned anywhere')
  },
  cityPlatform: content => {
    const { cityCloud, cityNetwork } = content.intensive ?? {}
    return cityCloud === 'yes' && cityNetwork === 'yes' ? of('conform', '两问均答“是”', 'Both “yes”') : null
  },
  sharedCapability: content => {
    const own = ['identity', 'geography', 'blockchain', 'intelligence'].filter(
      key => content.intensive?.[key] === 'own',
    )
    return own.length === 0
      ? of('conform', '没有自建的统一能力', 'No shared service is rebuilt')
      : of('fail', `自建 ${own.length} 项`, `${own.length} rebuilt`)
  },
  mobileEntry: content => {
    const entry = content.intensive?.mobileEntry
    if (entry === 'none') return of('notApplicable', '无移动端', 'No mobile use')
    return entry === 'unified'
      ? of('conform', '接入市级统一入口', 'In the unified entrance')
      : of('fail', '自建入口', 'Own entrance')
  },
  sharingNeeded: content => {
    const needed = count(content.sharing, 'needed')
    return needed > 0 ? of('conform', `需求目录 ${needed} 条`, `${needed} needed`) : null
  },
  sharingOffered: content => {
    const offered = count(content.sharing, 'offered')
    return offered > 0
      ? of('conform', `提供目录 ${offered} 条`, `${offered} offered`)
      : of('fail', '提供目录为空', 'Nothing offered')
  },
  compiler: (content, today) => {
    const validTo = content.compiler?.validTo
    if (typeof validTo !== 'string') return null
    return validTo < today
      ? of('fail', `证书 ${validTo} 已到期`, `Expired on ${validTo}`)
      : of('conform', `证书有效期至 ${validTo}`, `Valid to ${validTo}`)
  },
  goals: content => {
    const indicators = count(content.goals, 'indicators')
    return indicators > 0 ? of('conform', `绩效指标 ${indicators} 条`, `${indicators} indicators`) : null
  },
}

export const suggestionFor = (item: ReviewItem, content: ApplicationDraft, today: string): Suggestion | null =>
  suggestions[item]?.(content, today) ?? null

import { type Pack, type PaperKind, printedSentences, standardWords } from '@zhengheng/policy'
import { citationOf } from './sources.ts'
import type { Grounds, MandatoryOpinions } from './types.ts'

/** What a paper rests on and asks for by the rules it was issued under. */
export const standardGrounds = (
  kind: PaperKind,
  pack: Pick<Pack, 'amended'>,
): Pick<Grounds, 'citations' | 'duties'> => ({
  citations: standardWords[kind].grounds.map(rule => citationOf(rule, pack)),
  duties: printedSentences(kind, pack).map(({ text, rule }) => ({
    text,
    ...(rule && { basis: citationOf(rule, pack) }),
  })),
})

/** A plan decides on no scheme yet: it tells every unit what its scheme will have to hold. */
export const planOpinions: MandatoryOpinions = {
  sharing: '申报方案应当有信息资源共享分析篇（章），列明共享和需要的数据，并登记信息资源目录',
  cipher: '申报方案应当有密码应用方案，密码应用与系统同步规划、同步建设、同步运行，所需费用列入投资',
}

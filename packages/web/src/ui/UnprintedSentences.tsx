import { type PackRef, type PaperKind, paperKindNames, text, unprintedSentences } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Citation } from './Citation.tsx'
import { Go } from './Go.tsx'
import { UnderRulesOfToday } from './UnderRulesOfToday.tsx'

interface UnprintedSentencesProps {
  /** the paper to be issued */
  readonly kind: PaperKind
  readonly begunUnder?: PackRef | null
}

/** Told before a paper is issued: what it will not say, because it rests on rules that nobody has checked. */
export function UnprintedSentences({ kind, begunUnder = null }: UnprintedSentencesProps) {
  return (
    <UnderRulesOfToday begunUnder={begunUnder}>
      {pack => {
        const sentences = unprintedSentences(kind, pack)
        return sentences.length > 0 && <LeftOut kind={kind} sentences={sentences} />
      }}
    </UnderRulesOfToday>
  )
}

interface LeftOutProps {
  readonly kind: PaperKind
  readonly sentences: ReturnType<typeof unprintedSentences>
}

function LeftOut({ kind, sentences }: LeftOutProps) {
  const say = useSay()
  const name = paperKindNames[kind]
  return (
    <div className="unprinted" role="note">
      <p>
        {say(
          text(
            `以下 ${sentences.length} 句依据的规则还没有核实，不印入${name.zh}：`,
            `${name.en}: these rest on unverified rules and are left out (${sentences.length}):`,
          ),
        )}
      </p>
      <ul>
        {sentences.map(({ text: words, rule }) => (
          <li key={words}>
            <span lang="zh-CN">{words}。</span> <Citation rule={rule} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {say(
          text('要印入的，先请两位管理员在', 'To have one printed, two administrators first confirm its rule under '),
        )}
        <Go href="/rules">{say(text('规则与参数', 'Rules and parameters'))}</Go>
        {say(text('中核实该规则，生效后再办理。', '; act once that is in force.'))}
      </p>
    </div>
  )
}

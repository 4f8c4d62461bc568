import {
  conclusionNames,
  findingNames,
  type OpinionDraft,
  type OpinionWords,
  type ReviewItem,
  reviewChecklist,
  text,
} from '@zhengheng/policy'
import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { formatInstant } from '../../../ui/dates.ts'

interface TechnicalWordsProps {
  readonly words: OpinionWords & { readonly at: string; readonly by: string } & Partial<Pick<OpinionDraft, 'checklist'>>
}

/** A technical opinion as drafted or issued: the conclusion first, then the opinion on each article, then the checklist. */
export function TechnicalWords({ words }: TechnicalWordsProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { checklist = [], demands } = words
  return (
    <section className="opinion">
      <h3>{say(conclusionNames[words.conclusion])}</h3>
      <p className="quiet">
        {words.by} · {formatInstant(words.at, language)}
      </p>
      <dl className="summary">
        <div>
          <dt>
            {say(text('基础设施集约化', 'Shared infrastructure'))} <Citation rule="W-12.1" />
          </dt>
          <dd className="prose">{words.infrastructureOpinion}</dd>
        </div>
        <div>
          <dt>
            {say(text('信息资源共享', 'Information sharing'))} <Citation rule="W-13.1" />
          </dt>
          <dd className="prose">{words.sharingOpinion}</dd>
        </div>
        <div>
          <dt>{say(text('密码应用', 'Cipher use'))}</dt>
          <dd className="prose">{words.cipherOpinion}</dd>
        </div>
        {demands.length > 0 && (
          <div>
            <dt>{say(text('修改要求', 'Changes asked for'))}</dt>
            <dd>
              <ol>
                {demands.map(demand => (
                  <li key={demand}>{demand}</li>
                ))}
              </ol>
            </dd>
          </div>
        )}
      </dl>
      {checklist.length > 0 && (
        <details>
          <summary>{say(text(`检查表 ${checklist.length} 项`, `Checklist: ${checklist.length}`))}</summary>
          <ul className="checked-items">
            {checklist.map(({ item, finding, note }) => (
              <li key={item} className={`found-${finding}`}>
                <span className="finding">{say(findingNames[finding])}</span>
                <span>
                  {say(reviewChecklist[item as ReviewItem].text)}{' '}
                  <Citation rule={reviewChecklist[item as ReviewItem].rule} />
                  {note && <span className="quiet"> {note}</span>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

import { documentKindNames, type IssuedDocument, type Project, text } from '@zhengheng/policy'

import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { formatDayOf } from '../../../ui/dates.ts'
import { paperAddress } from '../../../wire/api.ts'

/** Official papers of a project, newest first, each as a document to download. */
export function IssuedPapers({ project, only }: { project: Project; only?: readonly IssuedDocument['kind'][] }) {
  const say = useSay()
  const { language } = useLanguage()
  const papers = project.documents.filter(paper => !only || only.includes(paper.kind))
  return (
    <ul className="issued-papers">
      {[...papers].reverse().map(paper => (
        <li key={paper.verificationCode}>
          <a
            className="button"
            href={paperAddress(project.code, paper.verificationCode, 'docx')}
            download={`${paper.number}.docx`}
          >
            {say(text(`下载${documentKindNames[paper.kind].zh}`, `Download: ${documentKindNames[paper.kind].en}`))}
          </a>
          <span>
            <span className="official">{paper.number}</span>{' '}
            <span className="quiet">
              {formatDayOf(paper.at, language)} · {say(text('查验码', 'Code'))} {paper.verificationCode}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

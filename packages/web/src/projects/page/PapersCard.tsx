import { documentKindNames, type Project, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { paperAddress } from '../../wire/api.ts'

/** Official papers, newest first: number in red, the file, and the page where anybody can check it. */
export function PapersCard({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  if (project.documents.length === 0) return null
  return (
    <Card title={say(text('公文', 'Official papers'))}>
      <ul className="plain-list">
        {[...project.documents].reverse().map(paper => (
          <li key={paper.verificationCode}>
            <div>
              {say(documentKindNames[paper.kind])} <span className="official">{paper.number}</span>
            </div>
            <div className="quiet">
              {formatDayOf(paper.at, language)} · {paper.by}
            </div>
            {paper.copies && (
              <div className="quiet">
                {say(text('抄送：', 'Copies to: '))}
                {paper.copies.map(unit => unit.name).join(say(text('、', ', ')))}
              </div>
            )}
            <div className="paper-links">
              <a href={paperAddress(project.code, paper.verificationCode, 'docx')} download>
                {say(text('下载 Word', 'As Word'))}
              </a>
              <a href={paperAddress(project.code, paper.verificationCode, 'pdf')} download>
                {say(text('下载 PDF', 'As PDF'))}
              </a>
              <Go href={`/verify/${paper.verificationCode}`} className="paper-code">
                {say(text(`查验码 ${paper.verificationCode}`, `Code ${paper.verificationCode}`))}
              </Go>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, sectionIds, stageNames, type Text, text } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { client } from '../../wire/api.ts'
import { DocumentFacts } from './DocumentFacts.tsx'
import { DocumentSection } from './DocumentSection.tsx'
import { SignatureBlock } from './SignatureBlock.tsx'

interface ApplicationDocumentProps {
  readonly project: ProjectDetail['project']
  readonly content: ApplicationDraft
  /** what it is, in the words that stand large on it */
  readonly state: Text
  readonly version: Text
  /** number of the submission, or the draft */
  readonly which: number | 'draft'
  readonly signed: { readonly clerk: string | undefined; readonly leader: string | undefined }
  /** how a reader of the paper checks it */
  readonly proof: ReactNode
}

/** An application as one document for A4: what it is, who applies, all sections, signatures, and how to check it. */
export function ApplicationDocument(props: ApplicationDocumentProps) {
  const { project, content, state, version, which, signed, proof } = props
  const say = useSay()
  const me = useMe()
  const { language } = useLanguage()
  const [openedAt] = useState(() => new Date().toISOString())
  const { stage } = project.approval
  const name = String(content.basics?.name ?? '') || project.name
  return (
    <div className={which === 'draft' ? 'document document-of-draft' : 'document'}>
      <PageHead
        title={name}
        code={stage ? say(stageNames[stage]) : project.code}
        tags={<span className="document-state">{say(state)}</span>}
        crumb={<Go href={`/p/${project.code}`}>← {say(text('返回项目', 'Back to the project'))}</Go>}
        extra={
          <>
            <a
              className="button"
              href={client.papers.application({ params: { code: project.code, file: `${which}.pdf` } })}
              download
            >
              {say(text('下载 PDF', 'As PDF'))}
            </a>
            <Button kind="primary" onClick={() => window.print()}>
              {say(text('打印', 'Print'))}
            </Button>
          </>
        }
      />
      <article className="document-sheet" aria-label={say(text('申报全文', 'The whole application'))}>
        <DocumentFacts project={project} content={content} version={version} />
        {sectionIds.map(id => (
          <DocumentSection key={id} id={id} code={project.code} values={content[id] ?? {}} />
        ))}
        <SignatureBlock unit={project.unit?.name ?? ''} signed={signed} />
        <footer className="document-proof">
          {proof}
          <p>
            {say(
              text(
                `打开于 ${formatInstant(openedAt, 'zh')} · ${me.unit.name}${me.post} · 项目编号 ${project.code}`,
                `Opened ${formatInstant(openedAt, language)} · ${me.unit.name} ${me.post} · project ${project.code}`,
              ),
            )}
          </p>
        </footer>
      </article>
    </div>
  )
}

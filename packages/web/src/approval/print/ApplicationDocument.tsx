import type { ProjectDetail } from '@zhengheng/contract'
import {
  type ApplicationDraft,
  amountOf,
  countedLines,
  formatWan,
  sectionIds,
  stageNames,
  type Text,
  text,
  totalOf,
} from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { client } from '../../wire/api.ts'
import { DocumentSection } from './DocumentSection.tsx'

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

interface DocumentFactsProps {
  readonly project: ProjectDetail['project']
  readonly content: ApplicationDraft
  readonly version: Text
}

/** The head of the document: unit, code, amounts, version. */
function DocumentFacts({ project, content, version }: DocumentFactsProps) {
  const say = useSay()
  const amounts = countedLines(content.estimate ?? {})
  const planned = amountOf(project, 'planned')
  const rows: readonly (readonly [Text, ReactNode])[] = [
    [text('申报单位', 'Unit'), project.unit?.name],
    [text('项目编号', 'Project code'), project.code],
    [text('申报总投资（万元）', 'Amount (×¥10,000)'), amounts.length > 0 ? formatWan(totalOf(amounts)) : '—'],
    [text('年度计划数（万元）', 'Planned (×¥10,000)'), planned === undefined ? '—' : formatWan(planned)],
    [text('版本', 'Version'), say(version)],
  ]
  return (
    <table className="document-facts">
      <caption className="sr-only">{say(text('申报概况', 'About this application'))}</caption>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label.en}>
            <th scope="row">{say(label)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SignatureBlockProps {
  readonly unit: string
  readonly signed: { readonly clerk: string | undefined; readonly leader: string | undefined }
}

/** Who answers for it: what the record says, and room to sign on paper. */
function SignatureBlock({ unit, signed }: SignatureBlockProps) {
  const say = useSay()
  const rows = [
    [text('经办人', 'Prepared by'), signed.clerk],
    [text('单位审核人', 'Confirmed by the unit’s leader'), signed.leader],
    [text('单位（盖章）', 'Unit (seal)'), unit],
  ] as const
  return (
    <section className="document-signatures" aria-labelledby="document-signatures">
      <h2 id="document-signatures">{say(text('签署', 'Signatures'))}</h2>
      <table>
        <tbody>
          {rows.map(([label, recorded]) => (
            <tr key={label.en}>
              <th scope="row">{say(label)}</th>
              <td>{recorded ?? ''}</td>
              <td className="document-sign-here">{say(text('签字：', 'Signature:'))}</td>
              <td className="document-sign-here">{say(text('　　年　　月　　日', 'Date:'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

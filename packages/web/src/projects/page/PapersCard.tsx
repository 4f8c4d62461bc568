import { useQuery } from '@tanstack/react-query'
import type { StoredFile } from '@zhengheng/contract'
import { documentKindNames, type Project, text } from '@zhengheng/policy'
import { FileLinks } from '../../files/FileLinks.tsx'
import { fileSize } from '../../files/file-size.ts'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { formatDayOf, formatInstant } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { client, keys, paperAddress } from '../../wire/api.ts'

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

/** Uploaded materials with their fingerprints. Absent where there are none or they are not for this reader. */
export function FilesCard({ code }: { code: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const files = useQuery({ queryKey: keys.files(code), queryFn: () => client.files.list({ params: { code } }) })
  const items = files.data?.items ?? []
  if (items.length === 0) return null
  const columns: readonly Column<StoredFile>[] = [
    {
      key: 'name',
      title: say(text('材料', 'Material')),
      render: file => (
        <div className="name-cell">
          <FileLinks code={code} file={file} />
          <span className="quiet" title={file.digest}>
            SM3 {file.digest.slice(0, 12)}…
          </span>
        </div>
      ),
    },
    { key: 'size', title: say(text('大小', 'Size')), align: 'right', render: file => fileSize(file.size) },
    { key: 'by', title: say(text('上传人', 'By')), render: file => file.uploadedBy },
    { key: 'at', title: say(text('上传时间', 'When')), render: file => formatInstant(file.uploadedAt, language) },
  ]
  return (
    <Card title={say(text(`材料（${items.length}）`, `Materials (${items.length})`))} flush>
      <DataTable caption={say(text('材料', 'Materials'))} rows={items} columns={columns} rowKey={file => file.digest} />
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { StoredFile } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { fileSize } from './file-size.ts'
import type { NamedFile } from './named-file.ts'
import { PictureView } from './PictureView.tsx'
import { PdfView } from './pdf/PdfView.tsx'
import { useFile } from './useFile.ts'
import { viewingOf } from './viewing.ts'
import './viewer.css'

interface FileViewProps {
  readonly code: string
  readonly file: NamedFile
  /** says which page of a PDF is read */
  onPage?(no: number): void
}

/** An uploaded material to read: its size and fingerprint, the download, and the file itself where it can be shown. */
export function FileView({ code, file, onPage }: FileViewProps) {
  const say = useSay()
  const files = useQuery({ queryKey: keys.files(code), queryFn: () => client.files.list({ params: { code } }) })
  if (files.error && !files.data) return <LoadError error={files.error} retry={() => void files.refetch()} />
  if (!files.data) return <Loading rows={6} />
  const stored = files.data.items.find(({ digest }) => digest === file.digest)
  if (!stored) {
    return (
      <EmptyState
        kind="none"
        what={text('文件不在这个项目的材料中，可能已被替换', 'The file is not among the materials; it may be replaced')}
      />
    )
  }
  const href = client.files.download({ params: { code, digest: file.digest } })
  const viewing = viewingOf(stored)
  return (
    <div>
      <p className="viewer-facts">
        <span>{fileSize(stored.size)}</span>
        <span className="quiet viewer-digest" title={stored.digest}>
          SM3 {viewing.kind === 'none' ? stored.digest : `${stored.digest.slice(0, 12)}…`}
        </span>
        <a href={href} download={file.name}>
          {say(text('下载', 'Download'))}
          <span className="sr-only"> {file.name}</span>
        </a>
      </p>
      {viewing.kind === 'none' ? (
        <p className="viewer-problem">{say(viewing.why)}</p>
      ) : (
        <Content href={href} stored={stored} kind={viewing.kind} from={file.page ?? 1} onPage={onPage} />
      )}
    </div>
  )
}

interface ContentProps {
  readonly href: string
  readonly stored: StoredFile
  readonly kind: 'pdf' | 'picture'
  readonly from: number
  readonly onPage: ((no: number) => void) | undefined
}

function Content({ href, stored, kind, from, onPage }: ContentProps) {
  const say = useSay()
  const state = useFile(href, stored.size)
  if (state.is === 'failed') return <LoadError error={state.error} retry={state.retry} />
  if (state.is === 'coming') {
    const words = say(text(`正在读取 ${stored.name}`, `Reading ${stored.name}`))
    return (
      <p className="viewer-coming" aria-busy="true">
        <progress max={100} value={state.percent} aria-label={words} />{' '}
        <span role="status">
          {words} {state.percent}%
        </span>
      </p>
    )
  }
  if (kind === 'picture') return <PictureView file={state.file} name={stored.name} />
  return <PdfView file={state.file} name={stored.name} from={from} {...(onPage && { onPage })} />
}

import { type Text, text } from '@zhengheng/policy'
import { createContext, useContext, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { client } from '../wire/api.ts'
import { FileSheet } from './FileSheet.tsx'
import type { NamedFile } from './named-file.ts'
import './viewer.css'

/** Where there is a place for files on the page, as on the review desk, they open there; elsewhere in a sheet. */
export const FilePlaceContext = createContext<((file: NamedFile) => void) | null>(null)

interface FileLinksProps {
  readonly code: string
  readonly file: NamedFile
  /** what it is called here, unless by its name */
  readonly words?: Text
}

/** The two things one does with an uploaded file: read it here, or take it. */
export function FileLinks({ code, file, words }: FileLinksProps) {
  const say = useSay()
  const place = useContext(FilePlaceContext)
  const [open, setOpen] = useState(false)
  return (
    <span className="file-links">
      <button type="button" className="file-open" onClick={() => (place ? place(file) : setOpen(true))}>
        {say(text(`查看 ${words?.zh ?? file.name}`, `Read ${words?.en ?? file.name}`))}
      </button>
      <a href={client.files.download({ params: { code, digest: file.digest } })} download={file.name}>
        {say(text('下载', 'Download'))}
        <span className="sr-only"> {file.name}</span>
      </a>
      {open && <FileSheet code={code} file={file} onClose={() => setOpen(false)} />}
    </span>
  )
}

import { Sheet } from '../ui/Sheet.tsx'
import { FileView } from './FileView.tsx'
import type { NamedFile } from './named-file.ts'

interface FileSheetProps {
  readonly code: string
  readonly file: NamedFile
  onClose(): void
}

/** A file read over the page it belongs to. */
export const FileSheet = ({ code, file, onClose }: FileSheetProps) => (
  <Sheet open onClose={onClose} title={file.name} at="middle" size={1100} className="file-sheet">
    <FileView code={code} file={file} />
  </Sheet>
)

import { type Text, text } from '@zhengheng/policy'
import { useRef, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DownloadButton } from '../../../ui/DownloadButton.tsx'
import { client } from '../../../wire/api.ts'
import { FileRefused, readFile } from './read-file.ts'
import type { Source } from './source-sheet.ts'

const failed = text(
  '文件没有读成，请重新选择；仍不行请改用粘贴',
  'The file could not be read; try again or paste instead',
)

/** A workbook or CSV file goes the way of a paste; a template shows what is expected. */
export function ImportFile({ onSource }: { onSource(source: Source): void }) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Text | null>(null)

  async function take(file: File | undefined) {
    if (!file) return
    setBusy(true)
    setRefused(null)
    try {
      onSource(await readFile(file))
    } catch (error) {
      setRefused(error instanceof FileRefused ? error.words : failed)
    }
    setBusy(false)
  }
  return (
    <>
      <Button busy={busy} onClick={() => input.current?.click()}>
        {say(text('导入文件', 'Import a file'))}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label={say(text('估算表文件（.xlsx 或 .csv）', 'Estimate file (.xlsx or .csv)'))}
        onChange={({ target }) => {
          void take(target.files?.[0])
          // The same file may be chosen again after it was corrected.
          target.value = ''
        }}
      />
      <DownloadButton href={client.application.estimateTemplate()} name="template.xlsx">
        {say(text('下载模板', 'Template'))}
      </DownloadButton>
      {refused && (
        <p className="import-refused" role="alert">
          ■ {say(refused)}
        </p>
      )}
    </>
  )
}

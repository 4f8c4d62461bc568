import { text } from '@zhengheng/policy'
import type { ClipboardEvent } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'

interface PasteBoxProps {
  onClose(): void
  onPaste(event: ClipboardEvent): void
}

/** A place to paste into for those who do not use keys in the table, and for phones. */
export function PasteBox({ onClose, onPaste }: PasteBoxProps) {
  const say = useSay()
  return (
    <Sheet open at="middle" size={560} onClose={onClose} title={say(text('从 Excel 粘贴', 'Paste from Excel'))}>
      <p id="paste-help">
        {say(
          text(
            '在 Excel 或 WPS 中选中整张估算表（可含表头和合计行）复制，然后在下面按 Ctrl+V。',
            'Copy the whole table, headings and totals included, and press Ctrl+V below.',
          ),
        )}
      </p>
      <textarea
        className="paste-box"
        rows={4}
        aria-label={say(text('粘贴到这里', 'Paste here'))}
        aria-describedby="paste-help"
        onPaste={onPaste}
      />
    </Sheet>
  )
}

import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import type { Transfer } from './useUploads.ts'
import './upload.css'

/** A file on its way, or why it was not taken. */
export function TransferLine({ transfer, onDismiss }: { transfer: Transfer; onDismiss(): void }) {
  const say = useSay()
  if (transfer.refused)
    return (
      <li className="transfer-refused">
        <span role="alert">
          ✗ {transfer.name}：{say(transfer.refused)}
        </span>
        <Button kind="link" onClick={onDismiss}>
          {say(text('知道了', 'Dismiss'))}
        </Button>
      </li>
    )
  return (
    <li>
      <span>{transfer.name}</span>
      <progress max={100} value={transfer.percent} aria-label={transfer.name} />
      <span className="quiet">
        {transfer.percent < 100
          ? say(text(`正在上传 ${transfer.percent}%`, `Uploading ${transfer.percent}%`))
          : say(text('已传完，正在检查文件', 'Sent, being checked'))}
      </span>
    </li>
  )
}

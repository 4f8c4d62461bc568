import type { StoredFile } from '@zhengheng/contract'
import type { MaterialSlot, Text } from '@zhengheng/policy'
import { useRef, useState } from 'react'
import { newRequestId } from '../../../ui/act/request-id.ts'
import { upload } from './upload.ts'

/** A file on its way, or one that was not taken. */
export interface Transfer {
  readonly key: string
  readonly name: string
  readonly slot: MaterialSlot
  readonly percent: number
  readonly refused?: Text
}

/** Sends files one after another and hands each over as it arrives. */
export function useUploads(code: string, onStored: (file: StoredFile, slot: MaterialSlot) => void) {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([])
  const stored = useRef(onStored)
  stored.current = onStored
  const queue = useRef<Promise<void>>(Promise.resolve())
  const change = (key: string, part: Partial<Transfer>) =>
    setTransfers(all => all.map(transfer => (transfer.key === key ? { ...transfer, ...part } : transfer)))
  const dismiss = (key: string) => setTransfers(all => all.filter(transfer => transfer.key !== key))

  async function send(key: string, file: File, slot: MaterialSlot) {
    const answer = await upload(code, file, percent => change(key, { percent }))
    if ('refused' in answer) {
      change(key, { refused: answer.refused })
      return
    }
    dismiss(key)
    stored.current(answer.file, slot)
  }

  function add(files: readonly { readonly file: File; readonly slot: MaterialSlot }[]) {
    for (const { file, slot } of files) {
      const key = newRequestId()
      setTransfers(all => [...all, { key, name: file.name, slot, percent: 0 }])
      queue.current = queue.current.then(() => send(key, file, slot))
    }
  }
  return { transfers, add, dismiss }
}

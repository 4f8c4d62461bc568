import type { StoredFile } from '@zhengheng/contract'
import type { Text } from '@zhengheng/policy'
import { useRef, useState } from 'react'
import { newRequestId } from '../act/request-id.ts'
import { upload } from './upload.ts'

/** A file on its way, or one that was not taken. */
export interface Transfer<Slot extends string = string> {
  readonly key: string
  readonly name: string
  readonly slot: Slot
  readonly percent: number
  readonly refused?: Text
}

/** Sends files one after another and hands each over as it arrives. */
export function useUploads<Slot extends string>(code: string, onStored: (file: StoredFile, slot: Slot) => void) {
  const [transfers, setTransfers] = useState<readonly Transfer<Slot>[]>([])
  const stored = useRef(onStored)
  stored.current = onStored
  const queue = useRef<Promise<void>>(Promise.resolve())
  const change = (key: string, part: Partial<Transfer<Slot>>) =>
    setTransfers(all => all.map(transfer => (transfer.key === key ? { ...transfer, ...part } : transfer)))
  const dismiss = (key: string) => setTransfers(all => all.filter(transfer => transfer.key !== key))

  async function send(key: string, file: File, slot: Slot) {
    const answer = await upload(code, file, percent => change(key, { percent }))
    if ('refused' in answer) {
      change(key, { refused: answer.refused })
      return
    }
    dismiss(key)
    stored.current(answer.file, slot)
  }

  function add(files: readonly { readonly file: File; readonly slot: Slot }[]) {
    for (const { file, slot } of files) {
      const key = newRequestId()
      setTransfers(all => [...all, { key, name: file.name, slot, percent: 0 }])
      queue.current = queue.current.then(() => send(key, file, slot))
    }
  }
  return { transfers, add, dismiss }
}

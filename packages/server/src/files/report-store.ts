import { type Text, text } from '@zhengheng/policy'
import type { FileStore } from '../ports/file-store.ts'
import { storeTrouble } from '../ports/store-trouble.ts'
import type { Condition } from '../spine/condition.ts'

/** Tries the file store, before the first clerk does. Without it files wait; everything else goes on. */
export async function reportStore(files: FileStore, condition: Condition): Promise<Text | undefined> {
  try {
    await files.tryOut()
    condition.report('files', { text: text('文件存储可用', 'The file store can be written') })
    return undefined
  } catch (error) {
    const { message } = error as Error
    const why = storeTrouble(error) ?? text(message, message)
    const said = text(`文件存储暂不可用：${why.zh}`, `The file store cannot be used: ${why.en}`)
    condition.report('files', { text: said, stops: 'nothing' })
    return said
  }
}

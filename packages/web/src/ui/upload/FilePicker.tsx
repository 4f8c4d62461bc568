import type { Text } from '@zhengheng/policy'
import { useRef } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'

interface FilePickerProps {
  readonly label: Text
  /** the paper it is for, where several buttons read alike */
  readonly of?: Text
  readonly multiple?: boolean
  readonly id?: string
  readonly link?: boolean
  onFiles(files: readonly File[]): void
}

/** A button that opens the file chooser. */
export function FilePicker({ label, of, multiple = false, id, link = false, onFiles }: FilePickerProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...(id && { id })} kind={link ? 'link' : 'plain'} onClick={() => input.current?.click()}>
        {say(label)}
        {of && <span className="sr-only">{say(of)}</span>}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        multiple={multiple}
        aria-label={`${say(label)}${of ? say(of) : ''}`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </>
  )
}

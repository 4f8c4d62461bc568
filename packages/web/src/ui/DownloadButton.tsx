import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { fetchFile } from './fetch-file.ts'
import { useSubmit } from './form/useSubmit.ts'

interface DownloadButtonProps {
  /** address of the file */
  readonly href: string
  /** name it is saved under when the server gives none */
  readonly name: string
  readonly children: string
}

/** Fetches a file that is made on demand and saves it; a refusal is read here instead of in a broken download. */
export function DownloadButton({ href, name, children }: DownloadButtonProps) {
  const say = useSay()
  const { run, busy, failure } = useSubmit()

  const save = () =>
    run(async () => {
      await saveFile(href, name)
      announce(say(text(`已下载：${children}`, `Downloaded: ${children}`)))
    })
  return (
    <>
      <Button onClick={() => void save()} busy={busy}>
        {children}
      </Button>
      {failure && (
        <span className="foot-problem" role="alert">
          {failure}
        </span>
      )}
    </>
  )
}

async function saveFile(href: string, name: string): Promise<void> {
  const response = await fetchFile(href)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = nameIn(response.headers.get('content-disposition')) ?? name
  link.click()
  // The browser has taken the file by the next turn; before that the address must still answer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const nameIn = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded && decodeURIComponent(encoded)
}

import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { problemText } from '../act/act-problem.ts'
import { Button } from '../Button.tsx'
import type { SaveStatus } from './autosave.ts'
import { clockTime } from './clock-time.ts'

/** Where what was typed is: saved, on the way, or not saved. Only failure is spoken by screen readers. */
export function SaveLine({ status, retry }: { status: SaveStatus; retry(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  switch (status.is) {
    case 'saved':
      return (
        <p className="save-line">
          {status.at === null
            ? say(text('还没有填写', 'Nothing typed yet'))
            : `✓ ${say(text('已保存', 'Saved'))} ${clockTime(status.at)} · ${say(text(`版本 ${status.version}`, `version ${status.version}`))}`}
        </p>
      )
    case 'unsaved':
    case 'saving':
      return <p className="save-line">{say(text('正在保存', 'Saving'))}</p>
    case 'retrying':
      return (
        <p className="save-line save-failed" role="alert">
          ✗{' '}
          {status.offline
            ? say(
                text(
                  `离线，未保存，正在重试（${status.attempt}）`,
                  `Offline, not saved, trying again (${status.attempt})`,
                ),
              )
            : say(text(`未保存，正在重试（${status.attempt}）`, `Not saved, trying again (${status.attempt})`))}{' '}
          <Button size="small" onClick={retry}>
            {say(text('现在重试', 'Try now'))}
          </Button>
        </p>
      )
    case 'conflict':
      return (
        <p className="save-line save-failed" role="alert">
          ✗ {say(text('未保存：别人也改了这里，请选择', 'Not saved: somebody else changed this too'))}
        </p>
      )
    case 'refused':
      return (
        <p className="save-line save-failed" role="alert">
          ✗ {say(text('未保存：', 'Not saved: '))}
          {problemText(status.problem, language)}{' '}
          <Button size="small" onClick={retry}>
            {say(text('重试', 'Try again'))}
          </Button>
        </p>
      )
  }
}

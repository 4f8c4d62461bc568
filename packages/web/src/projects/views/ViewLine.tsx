import type { SavedView } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'

interface ViewLineProps {
  readonly view: SavedView
  onChange(change: { readonly name: string; readonly shared: boolean }): Promise<boolean>
  onDefault(usual: boolean): Promise<boolean>
  onDrop(): Promise<boolean>
}

/** One view among those managed. */
export function ViewLine({ view, onChange, onDefault, onDrop }: ViewLineProps) {
  const say = useSay()
  const [name, setName] = useState<string>()
  const { shared } = view
  return (
    <li>
      {name === undefined ? (
        <div className="split">
          <strong>{view.name}</strong>
          <span className="quiet">
            {view.mine
              ? shared && say(text('已共享给本单位', 'Shared with the unit'))
              : say(text(`${view.by}共享`, `Shared by ${view.by}`))}
          </span>
        </div>
      ) : (
        <form
          className="view-rename"
          onSubmit={async event => {
            event.preventDefault()
            if (name.trim() && (await onChange({ name: name.trim(), shared }))) setName(undefined)
          }}
        >
          <Input
            aria-label={say(text(`“${view.name}”的新名称`, `New name of “${view.name}”`))}
            maxLength={30}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Button kind="primary" type="submit" disabled={!name.trim()}>
            {say(text('保存', 'Keep'))}
          </Button>
          <Button onClick={() => setName(undefined)}>{say(text('取消', 'Cancel'))}</Button>
        </form>
      )}
      <fieldset className="button-row view-acts" aria-label={view.name}>
        <Button size="small" onClick={() => void onDefault(!view.isDefault)}>
          {view.isDefault ? say(text('取消默认', 'Not the default')) : say(text('设为默认', 'Make default'))}
        </Button>
        {view.mine && (
          <>
            <Button size="small" onClick={() => void onChange({ name: view.name, shared: !shared })}>
              {shared ? say(text('取消共享', 'Stop sharing')) : say(text('共享给本单位', 'Share'))}
            </Button>
            <Button size="small" onClick={() => setName(view.name)}>
              {say(text('改名', 'Rename'))}
            </Button>
            <Button size="small" danger onClick={() => void onDrop()}>
              {say(text('删除', 'Delete'))}
            </Button>
          </>
        )}
      </fieldset>
    </li>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import type { ViewList, ViewToKeep } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'
import { viewProblem } from './view-problem.ts'
import type { ViewSearch } from './view-search.ts'

interface SaveViewProps {
  readonly list: ViewList
  readonly search: ViewSearch
  onClose(): void
}

/** Keeps the filters and the order at hand under a name. */
export function SaveView({ list, search, onClose }: SaveViewProps) {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [usual, setUsual] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function keep() {
    if (!name.trim()) {
      setFailure(say(text('请填写视图名称', 'Give the view a name')))
      return
    }
    setBusy(true)
    try {
      const view = await client.views.keep({ body: { list, search, name: name.trim(), shared } as ViewToKeep })
      if (usual) await client.views.setDefault({ params: { list }, body: { view: view.id } })
      await cache.invalidateQueries({ queryKey: keys.views(list) })
      announce(say(text(`已保存视图“${view.name}”`, `The view “${view.name}” is kept`)))
      onClose()
    } catch (error) {
      setFailure(viewProblem(error, language))
      setBusy(false)
    }
  }

  return (
    <Sheet open at="middle" onClose={onClose} title={say(text('保存为视图', 'Keep as a view'))}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        {failure && (
          <p className="problem" role="alert">
            {failure}
          </p>
        )}
        <div className="field">
          <label className="field-label" htmlFor="view-name">
            {say(text('名称', 'Name'))}
          </label>
          <Input id="view-name" maxLength={30} value={name} onChange={({ target }) => setName(target.value)} />
        </div>
        <label className="check">
          <input type="checkbox" checked={shared} onChange={() => setShared(!shared)} />
          <span>{say(text('共享给本单位同事', 'Share with my unit'))}</span>
        </label>
        <label className="check">
          <input type="checkbox" checked={usual} onChange={() => setUsual(!usual)} />
          <span>{say(text('设为我的默认视图', 'Open this list with it'))}</span>
        </label>
        <div className="form-end">
          <Button kind="primary" type="submit" busy={busy}>
            {say(text('保存', 'Keep'))}
          </Button>
          <Button onClick={onClose}>{say(text('取消', 'Cancel'))}</Button>
        </div>
      </form>
    </Sheet>
  )
}

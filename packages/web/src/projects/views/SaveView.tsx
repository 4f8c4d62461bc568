import { useQueryClient } from '@tanstack/react-query'
import type { ViewList, ViewToKeep } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { LineField } from '../../ui/form/LineField.tsx'
import { FailureNote, PlainForm } from '../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'
import type { ViewSearch } from './view-search.ts'

interface SaveViewProps {
  readonly list: ViewList
  readonly search: ViewSearch
  onClose(): void
}

/** Keeps the filters and the order at hand under a name. */
export function SaveView({ list, search, onClose }: SaveViewProps) {
  const say = useSay()
  const { run, refused, busy, failure } = useSubmit()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [usual, setUsual] = useState(false)

  async function keep() {
    if (refused(name.trim() ? undefined : text('请填写视图名称', 'Give the view a name'))) return
    await run(async () => {
      const view = await client.views.keep({ body: { list, search, name: name.trim(), shared } as ViewToKeep })
      if (usual) await client.views.setDefault({ params: { list }, body: { view: view.id } })
      await cache.invalidateQueries({ queryKey: keys.views(list) })
      announce(say(text(`已保存视图“${view.name}”`, `The view “${view.name}” is kept`)))
      onClose()
    })
  }

  return (
    <Sheet open at="middle" onClose={onClose} title={say(text('保存为视图', 'Keep as a view'))}>
      <PlainForm onSubmit={() => void keep()}>
        <FailureNote words={failure} />
        <LineField label={text('名称', 'Name')} id="view-name" maxLength={30} value={name} onChange={setName} />
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
      </PlainForm>
    </Sheet>
  )
}

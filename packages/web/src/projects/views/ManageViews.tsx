import { useQueryClient } from '@tanstack/react-query'
import type { ViewList } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { announce } from '../../ui/announce.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureNote } from '../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'
import { useViews } from './useViews.ts'
import { ViewLine } from './ViewLine.tsx'

/** Names, sharing, the view the list opens with, and deleting. What colleagues share can be opened with, not changed. */
export function ManageViews({ list, onClose }: { list: ViewList; onClose(): void }) {
  const say = useSay()
  const { run, failure } = useSubmit()
  const cache = useQueryClient()
  const { views } = useViews(list)

  async function doing(act: () => Promise<unknown>, words: Text): Promise<boolean> {
    const done = await run(async () => {
      await act()
      await cache.invalidateQueries({ queryKey: keys.views(list) })
      announce(say(words))
      return true
    })
    return done ?? false
  }

  return (
    <Sheet open onClose={onClose} title={say(text('管理视图', 'Manage views'))} size={560}>
      <FailureNote words={failure} />
      {views.length === 0 && (
        <EmptyState
          kind="first"
          what={text(
            '还没有视图。筛选或排序后，可按“保存为视图”',
            'No views yet: filter or sort the list, then keep it as a view',
          )}
        />
      )}
      <ul className="plain-list">
        {views.map(view => (
          <ViewLine
            key={`${view.id} ${view.name}`}
            view={view}
            onChange={change =>
              doing(
                () => client.views.change({ params: { id: view.id }, body: change }),
                text(`视图“${change.name}”已更新`, `The view “${change.name}” is changed`),
              )
            }
            onDefault={usual =>
              doing(
                () => client.views.setDefault({ params: { list }, body: { view: usual ? view.id : null } }),
                usual
                  ? text(`以后先打开“${view.name}”`, `The list opens with “${view.name}”`)
                  : text('以后先打开全部', 'The list opens whole'),
              )
            }
            onDrop={() =>
              doing(
                () => client.views.drop({ params: { id: view.id } }),
                text(`已删除视图“${view.name}”`, `The view “${view.name}” is deleted`),
              )
            }
          />
        ))}
      </ul>
    </Sheet>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ProjectLikeness } from '@zhengheng/contract'
import { type HintGround, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { client, keys } from '../wire/api.ts'
import { RepeatPair } from './RepeatPair.tsx'
import { SplitGroup } from './SplitGroup.tsx'
import './likeness.css'

interface HintSheetProps {
  readonly code: string
  readonly name: string
  readonly of: HintGround
  onClose(): void
}

export const useLikeness = (code: string, of: HintGround) =>
  useQuery({
    queryKey: keys.likeness(code, of),
    queryFn: () => client.likeness.ofProject({ params: { code }, query: { of } }),
    // What is being written changes it too.
    staleTime: 0,
  })

/** What one project repeats, both texts side by side, and the split it may be part of; here it is answered. */
export function HintSheet({ code, name, of, onClose }: HintSheetProps) {
  const say = useSay()
  const likeness = useLikeness(code, of)
  return (
    <Sheet
      open
      onClose={onClose}
      size={920}
      title={say(text(`重复与拆分提示：${name}`, `Repetition and splitting: ${name}`))}
    >
      {likeness.error && !likeness.data && <LoadError error={likeness.error} retry={() => void likeness.refetch()} />}
      {likeness.isPending && <Loading rows={6} />}
      {likeness.data && <Hints code={code} name={name} likeness={likeness.data} />}
    </Sheet>
  )
}

function Hints({ code, name, likeness }: { code: string; name: string; likeness: ProjectLikeness }) {
  const say = useSay()
  const { repeats, splits } = likeness
  if (repeats.length + splits.length === 0) {
    return (
      <EmptyState kind="none" what={text('现在没有提示，内容可能已经修改', 'No hint now: a text may have changed')} />
    )
  }
  return (
    <>
      <p className="quiet">
        {say(
          text(
            '由机器按文字比对得出，只作提示，不影响办理；是否成立由人判断。百分比是本项目的文字在对方文字中出现的份额，各项目通用的套话不算；重复的文字加粗并加下划线。',
            'Found by comparing words: a hint that stops nothing; people decide. The percentage is the share of this project’s words found in the other’s, stock phrases not counted. What is repeated is bold and underlined.',
          ),
        )}
      </p>
      {splits.map(split => (
        <SplitGroup key={split.lines.map(line => line.id).join()} code={code} split={split} likeness={likeness} />
      ))}
      {repeats.map(pair => (
        <RepeatPair key={pair.other.id} code={code} name={name} pair={pair} likeness={likeness} />
      ))}
    </>
  )
}

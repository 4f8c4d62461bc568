import { useBlocker } from '@tanstack/react-router'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import { Sheet } from '../Sheet.tsx'

interface LeaveGuardProps {
  /** tries to save; true when nothing would be lost by leaving */
  mayLeave(): Promise<boolean>
  isSafe(): boolean
  /** the person gives what is not saved up */
  onAbandon?(): void
}

/** Leaving saves first; only when that fails is the person asked. Closing the window asks by the browser's own words. */
export function LeaveGuard({ mayLeave, isSafe, onAbandon }: LeaveGuardProps) {
  const say = useSay()
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !isSafe() && !(await mayLeave()),
    enableBeforeUnload: () => !isSafe(),
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  // Whoever waits here may see the save succeed after all.
  const saved = isSafe()
  return (
    <Sheet
      open
      at="middle"
      onClose={blocker.reset}
      title={say(saved ? text('✓ 已保存', '✓ Saved') : text('有内容还没有保存', 'Something is not saved yet'))}
      footer={
        <>
          <Button kind={saved ? 'plain' : 'primary'} data-first onClick={blocker.reset}>
            {say(text('留在本页', 'Stay here'))}
          </Button>
          <Button
            kind={saved ? 'primary' : 'plain'}
            onClick={() => {
              if (!saved) onAbandon?.()
              blocker.proceed()
            }}
          >
            {say(saved ? text('离开本页', 'Leave') : text('放弃未保存的内容并离开', 'Leave and lose it'))}
          </Button>
        </>
      }
    >
      <p role="status">
        {say(
          saved
            ? text('刚才的内容已经保存，可以离开。', 'What you typed has been saved meanwhile: you may leave.')
            : text('离开后，最近输入的内容会丢失。', 'What you typed last would be lost.'),
        )}
      </p>
    </Sheet>
  )
}

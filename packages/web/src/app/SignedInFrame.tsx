import { Outlet } from '@tanstack/react-router'
import { SessionWatch } from '../people/session/SessionWatch.tsx'
import { Shell } from '../ui/shell/Shell.tsx'
import { SessionGate } from './session.tsx'

export const SignedInFrame = () => (
  <SessionGate>
    <Shell>
      <Outlet />
    </Shell>
    <SessionWatch />
  </SessionGate>
)

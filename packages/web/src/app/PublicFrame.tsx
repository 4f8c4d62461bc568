import { Outlet } from '@tanstack/react-router'
import { PublicShell } from '../ui/shell/PublicShell.tsx'

export const PublicFrame = () => (
  <PublicShell>
    <Outlet />
  </PublicShell>
)

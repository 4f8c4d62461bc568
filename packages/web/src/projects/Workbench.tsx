import './workbench.css'
import { Navigate } from '@tanstack/react-router'
import { hasWorkbench, menuOf } from '../reader/menu.ts'
import { holdsAny, useMe } from '../reader/session.ts'
import { ClerkWorkbench } from './ClerkWorkbench.tsx'
import { OfficeWorkbench } from './OfficeWorkbench.tsx'

/** The landing page: what waits for this person. People without an inbox land on the first entry of their menu. */
export function Workbench() {
  const me = useMe()
  if (!hasWorkbench(me.roles)) return <Navigate to={menuOf(me.roles)[0]?.href ?? '/me'} replace />
  return holdsAny(me, 'owner.clerk') ? <ClerkWorkbench /> : <OfficeWorkbench />
}

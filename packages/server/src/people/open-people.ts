import { sessionCache } from '../house/session-cache.ts'
import { openCondition } from '../spine/condition.ts'
import { accountSecrets } from './account-secrets.ts'
import type { People } from './people.ts'

/** People where nothing else is there: no pages, and no projects to compare. */
export function openPeople(parts: Omit<People, 'sessions' | 'secrets' | 'hint' | 'condition'>): People {
  const outfit = { ...parts, sessions: sessionCache(parts.clock), hint: async () => null, condition: openCondition() }
  return { ...outfit, secrets: accountSecrets(outfit) }
}

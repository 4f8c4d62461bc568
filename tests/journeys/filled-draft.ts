import { applicationContent } from '../../packages/server/src/demo/application-content.ts'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import type { Stage } from './stage.ts'

/** The demo city’s application still being written, and whose it is. */
export const drafting = { login: 'civil-affairs-clerk', leader: 'civil-affairs-leader', case: 'C-30' } as const

/** Fills that application in, so that nothing but submitting is left. @returns its code */
export async function fillDraft(stage: Stage): Promise<string> {
  const code = await stage.find(drafting.login, 'application.drafting')
  const content = applicationContent(
    demoCase(drafting.case),
    '市民政局',
    { digest: 'a'.repeat(64), name: '方案.docx' },
    new Date().getFullYear(),
  )
  await stage.save(drafting.login, code, {
    ...content,
    materials: {
      items: content.materials.items.map(({ slot }) => ({ kind: 'notApplicable', slot, reason: '另行报送' })),
    },
  })
  return code
}

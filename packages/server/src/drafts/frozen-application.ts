import type { FrozenApplication } from '@zhengheng/contract'
import { type Actor, openSubmissions } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { seeProject } from '../projects/find-project.ts'
import { readContent } from '../spine/content.ts'

export async function frozenApplication(
  { db, pool, crypto }: House,
  actor: Actor,
  { code, no }: { readonly code: string; readonly no: number },
): Promise<FrozenApplication> {
  const { project, relation } = await seeProject(db, actor, code)
  const submission = openSubmissions(project, relation).find(found => found.no === no)
  if (!submission) throw notFound()
  return { submission, content: await readContent(pool, crypto, submission.digest) }
}

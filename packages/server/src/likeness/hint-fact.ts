import { asPercent, type HintFact, type HintGround, type HintKind, hintMembers } from '@zhengheng/policy'
import type pg from 'pg'
import type { Asked } from '../spine/facts.ts'
import { type ComparedProject, comparedProjects } from './compared-projects.ts'
import { likenessOf, repeatedBy } from './likeness-stock.ts'
import { readableProjects } from './readable-projects.ts'
import { digestOf, splitsAmong } from './told-hints.ts'

interface Named {
  readonly kind: HintKind
  readonly of: HintGround
  readonly others: readonly string[]
}

/** The hint somebody answers, computed again as it stands in the deciding transaction; null when there is none. */
export async function hintFact(db: Pick<pg.Pool, 'query'>, asked: Asked): Promise<HintFact | null> {
  const { subject, input, actor, today } = asked
  if (input === undefined) return null
  const named = input as Named
  const { year } = subject.state
  const projects = await comparedProjects(db, asked.crypto, Math.min(year, Number(today.slice(0, 4))))
  const own = projects.find(({ id }) => id === subject.id)
  if (!own) return null
  const readable = await readableProjects(db, actor, projects)
  const others = named.others.flatMap(
    code => projects.find(project => project.code === code && readable.on(named.of).has(project.id)) ?? [],
  )
  if (others.length !== named.others.length) return null
  const measured = named.kind === 'repeats' ? repeats : splits
  const found = measured(asked, named, { projects, own, others, readable: readable.on(named.of), key: readable.key })
  if (!found) return null
  return {
    ...found,
    others: others.map(({ id, code, name }) => ({ project: id, code, name })),
    digest: digestOf(
      asked.crypto,
      named.kind,
      named.of,
      [own, ...others].map(({ id, words }) => ({ id, text: words[named.of] })),
    ),
  }
}

interface Around {
  readonly projects: readonly ComparedProject[]
  readonly own: ComparedProject
  readonly others: readonly ComparedProject[]
  readonly readable: ReadonlySet<string>
  readonly key: string
}

type Measured = Pick<HintFact, 'percent' | 'sum' | 'threshold'>

function repeats(_: Asked, { of }: Named, { projects, own, others, readable, key }: Around): Measured | undefined {
  if (others.length !== 1) return undefined
  const found = repeatedBy(likenessOf(projects), { of, own, text: own.words[of], readable, reader: key })
  const hit = found.find(({ other }) => other === others[0]?.id)
  return hit && { percent: asPercent(hit.score), sum: null, threshold: null }
}

function splits({ pack }: Asked, _: Named, { projects, own, others, readable }: Around): Measured | undefined {
  const siblings = projects.filter(({ id, unit, year }) => unit === own.unit && year === own.year && readable.has(id))
  const wanted = hintMembers([own, ...others].map(({ id }) => id))
  const group = splitsAmong(siblings, () => pack).find(
    ({ members }) => hintMembers(members.map(({ id }) => id)) === wanted,
  )
  return group && { percent: null, sum: group.sum, threshold: group.threshold }
}

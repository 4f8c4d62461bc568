import type { ProjectLikeness } from '@zhengheng/contract'
import {
  type Actor,
  actionNamed,
  applicationWords,
  type HintGround,
  planWords,
  seesApplication,
  seesHintAnswers,
} from '@zhengheng/policy'
import { isEditable } from '../drafts/section-id.ts'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { type SeenProject, seeProject } from '../projects/find-project.ts'
import { draftOf } from '../spine/draft-of.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { type ComparedProject, comparedProjects } from './compared-projects.ts'
import { likenessOf, repeatedBy } from './likeness-stock.ts'
import { readableProjects } from './readable-projects.ts'
import { answerTo, saidAsSplit, splitsAmong, toRepeat, toSplit } from './told-hints.ts'

const answering = actionNamed('supervision.answerHint')

/** What one project repeats, with both texts, and the split group it belongs to. Its unit compares what it is writing. */
export async function projectLikeness(
  house: House,
  actor: Actor,
  code: string,
  wanted: HintGround,
): Promise<ProjectLikeness> {
  const seen = await seeProject(house.db, actor, code)
  const { project, relation } = seen
  const of = seesApplication(relation) ? wanted : 'plan'
  const projects = await comparedProjects(
    house.pool,
    house.crypto,
    Math.min(project.year, Number(house.today().slice(0, 4))),
  )
  const [readable, packs, offers] = await Promise.all([
    readableProjects(house.pool, actor, projects),
    packsOn(house.pool, house.today()),
    offersOn(house, actor, { kind: 'project', id: seen.id, state: project }, [answering]),
  ])
  const likeness = likenessOf(projects)
  const own = likeness.byId.get(seen.id)
  const text = (await wordsBeingWritten(house, seen, of)) ?? own?.words[of] ?? planWords(project)
  const on = readable.on(of)
  const told = seesHintAnswers(relation)
  const answered = (kind: 'repeats' | 'split', members: readonly ComparedProject[]) =>
    told ? answerTo(house.crypto, { kind, of: kind === 'split' ? 'plan' : of, members }) : null
  const found = repeatedBy(likeness, {
    of,
    own: { id: seen.id, year: project.year },
    text,
    readable: on,
    reader: readable.key,
  })
  const siblings = projects.filter(
    ({ id, unit, year }) => year === project.year && unit === own?.unit && readable.relations.has(id),
  )
  const groups = splitsAmong(siblings, packs).filter(({ members }) => members.some(({ id }) => id === seen.id))
  const parts = saidAsSplit(groups)
  return {
    of,
    text,
    repeats: found.flatMap(hit => {
      const other = likeness.byId.get(hit.other)
      if (!other || parts(seen.id, other.id)) return []
      return [
        {
          ...toRepeat(hit, other, own ? answered('repeats', [own, other]) : null),
          text: other.words[of],
          shared: hit.phrases.map(({ from, to, otherFrom, otherTo }) => ({ from, to, otherFrom, otherTo })),
        },
      ]
    }),
    splits: groups.map(group => toSplit(group, answered('split', group.members))),
    version: seen.version,
    offer: offers[0] ?? null,
  }
}

/** A draft is its unit's alone. */
async function wordsBeingWritten(
  house: House,
  { id, project, relations }: SeenProject,
  of: HintGround,
): Promise<string | undefined> {
  if (of !== 'application' || !relations.includes('owner') || !isEditable(project)) return undefined
  const draft = await draftOf(house.pool, id)
  return [planWords(project), applicationWords(draft)].filter(part => part !== '').join('\n')
}

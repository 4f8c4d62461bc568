import type { PlanOpinion, Stance } from './plan-line.ts'

interface ArguedLine {
  readonly code: string
  readonly name: string
  readonly opinions: readonly PlanOpinion[]
}

const gravity: readonly Stance[] = ['agree', 'comment', 'oppose']

const gravest = (opinions: readonly PlanOpinion[]): Stance =>
  gravity.findLast(stance => opinions.some(opinion => opinion.stance === stance)) ?? 'agree'

/**
 * What members said on lines that become one. Who spoke on every one of them has spoken on the whole, with the gravest
 * of the stances and all the words; who was silent on any still has to speak.
 */
export function opinionsOnMerged(lines: readonly ArguedLine[]): readonly PlanOpinion[] {
  const byUnit = Map.groupBy(
    lines.flatMap(({ name, opinions }) => opinions.map(opinion => ({ name, opinion }))),
    ({ opinion }) => opinion.unit,
  )
  return [...byUnit.values()]
    .filter(given => given.length === lines.length)
    .map(given => {
      const opinions = given.map(({ opinion }) => opinion)
      const newest = opinions.reduce((latest, opinion) => (opinion.at > latest.at ? opinion : latest))
      return {
        ...newest,
        stance: gravest(opinions),
        text: given
          .filter(({ opinion }) => opinion.text !== '')
          .map(({ name, opinion }) => `《${name}》：${opinion.text}`)
          .join('；'),
        about: lines.map(line => line.code),
      }
    })
}

/** What was said on the whole was said on its parts. */
export const opinionsOnPart = ({ code, opinions }: ArguedLine): readonly PlanOpinion[] =>
  opinions.map(opinion => ({ ...opinion, about: [code] }))

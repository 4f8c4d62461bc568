import { actions, projectStatuses } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { isTest, type SourceFile, sourcesIn } from './sources.ts'

const names: readonly string[] = actions.map(({ name }) => name)
const statuses: readonly string[] = projectStatuses

/** Where an act other than a file’s own may be named, and why it cannot be told by a field of the act instead. */
const mayName: readonly (readonly [where: RegExp, why: string])[] = [
  [
    /^policy\/src\/(scope|plan|approval|supervision|administration)\//,
    'a cure names the act that helps, four eyes the act they check',
  ],
  [/^policy\/src\/obligations\//, 'a duty names the act that meets it'],
  [/^policy\/src\/papers\/standard-sentences\.ts$/, 'phrases are those of one paper'],
  [/^policy\/src\/rehearsal\//, 'a replay reads what certain recorded acts said'],
  [/^server\/src\/demo\//, 'the story of the demo city'],
  [/^server\/src\/likeness\//, 'hints are answered by one act, and begin with the line'],
  [/^server\/src\/notices\/tell-the-urged\.ts$/, 'whoever was urged is told'],
  [/^server\/src\/papers\/printouts\.ts$/, 'a print names who confirmed it'],
  [/^server\/src\/people\//, 'what the server itself does to accounts and units: it begins, imports and takes over'],
  [/^server\/src\/rules\//, 'packs and calendar are one kind of subject with an act each'],
  [/^server\/src\/spine\/facts\.ts$/, 'who submitted the plan is read from its log'],
  [/^web\/src\/ui\/act\/screens\.ts$/, 'the table of pages'],
  [/^web\/src\/(scope|plan|approval|rules)\//, 'pages and forms made for one act'],
  [/^web\/src\/people\/administration\//, 'accounts and units are judged on desks of their own'],
  [/^web\/src\/(next-step|projects)\//, 'urging, and what is done in bulk or shown beside a task'],
]

const written = /'((?:scope|plan|approval|construction|acceptance|operation|supervision|administration)\.[a-z]\w*)'/g
const namedIn = ({ text }: SourceFile): readonly string[] => {
  const own = [...text.matchAll(/^ {2}name: '([\w.]+)',$/gm)].map(match => match[1])
  return [...text.matchAll(written)]
    .map(match => match[1] as string)
    .filter(name => !statuses.includes(name) && !own.includes(name))
}
const naming = sourcesIn('packages')
  .filter(file => !isTest(file) && /\/src\/.*\.tsx?$/.test(file.path))
  .map(file => ({ path: file.path.replace('packages/', ''), named: namedIn(file) }))
  .filter(({ named }) => named.length > 0)

describe('the name of an act', () => {
  it('is the name of one that exists, wherever it is written', () => {
    const unknown = naming.flatMap(({ path, named }) =>
      named.filter(name => !names.includes(name)).map(name => `${path} names ${name}`),
    )
    expect(unknown).toEqual([])
  })
  it('stands in its own file; what is true of an act stands on the act, not in lists elsewhere', () => {
    const strangers = naming.filter(({ path }) => !mayName.some(([where]) => where.test(path)))
    expect(strangers.map(({ path, named }) => `${path} names ${named.join(', ')}`)).toEqual([])
  })
  it('is nowhere excused without need', () => {
    const idle = mayName.filter(([where]) => !naming.some(({ path }) => where.test(path)))
    expect(idle.map(([, why]) => why)).toEqual([])
  })
})

import { isTest, sourcesIn } from '../sources.ts'

const id = String.raw`(?:(?:W|N|H|L|D|U)-[A-Z]?\d[\w.+]*|M-[a-z-]+)`
// A title of it, test or describe, also after .each(…), or the first text of a row of cases whose title is '%s'.
const title = new RegExp(
  String.raw`(?:\b(?:it|test|describe)(?:\.\w+)*\(|\)\(|\[)\s*['"\`](${id}(?: ${id})*) [^'"\`]+['"\`]`,
  'g',
)

/** The test files whose titles begin with a rule, by rule: these are the rule's tests. */
export const ruleTests: ReadonlyMap<string, ReadonlySet<string>> = collect()

function collect() {
  const found = new Map<string, Set<string>>()
  const files = [...sourcesIn('packages'), ...sourcesIn('tests')].filter(isTest)
  for (const { path, text } of files)
    for (const [, ids = ''] of text.matchAll(title))
      for (const rule of ids.split(' ')) found.set(rule, (found.get(rule) ?? new Set()).add(path))
  return found
}

export const testsOf = (rule: string): readonly string[] => [...(ruleTests.get(rule) ?? [])].toSorted()

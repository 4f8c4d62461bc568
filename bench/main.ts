import { type Figure, met } from './measure.ts'

/** Each prints figures of one run; the slow ones come last. */
const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  policy: async () => (await import('./policy/policy.ts')).policy(),
  decisions: async () => (await import('./decisions.ts')).decisions(),
  acts: async () => (await import('./acts.ts')).acts(),
  list: async () => (await import('./list.ts')).list(),
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(`no such bench: ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}\n`)
  process.exit(2)
}

const verdicts = { true: 'met', false: 'MISSED', undefined: '' }

for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  for (const figure of await bench()) {
    const target = figure.target
      ? 'atLeast' in figure.target
        ? `≥ ${figure.target.atLeast}`
        : `≤ ${figure.target.atMost}`
      : ''
    process.stdout.write(
      `${figure.name}: ${figure.value.toFixed(2)} ${figure.unit} ${target} ${verdicts[`${met(figure)}`]}\n  ${figure.detail}\n`,
    )
  }
}
process.exit(0)

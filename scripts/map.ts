import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderCoverage } from '../tests/architecture/map/coverage-page.ts'
import { renderMap } from '../tests/architecture/map/render.ts'
import { root } from '../tests/architecture/sources.ts'

const pages = { 'docs/map.md': renderMap, 'docs/coverage.md': renderCoverage }
mkdirSync(join(root, 'docs'), { recursive: true })
for (const [path, render] of Object.entries(pages)) {
  writeFileSync(join(root, path), render())
  process.stdout.write(`${path}\n`)
}

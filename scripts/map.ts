import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderMap } from '../tests/architecture/map/render.ts'
import { root } from '../tests/architecture/sources.ts'

const target = join(root, 'docs/map.md')
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(target, renderMap())
process.stdout.write('docs/map.md\n')

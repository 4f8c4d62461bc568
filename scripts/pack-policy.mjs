import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch } from './launch.mjs'
import { root } from './root.mjs'
import { Stopped } from './say.mjs'

const source = join(root, 'packages/policy')

/** Node reads no TypeScript inside node_modules, so what others install holds JavaScript with its types. */
const compilerOptions = {
  allowImportingTsExtensions: false,
  rewriteRelativeImportExtensions: true,
  noEmit: false,
  declaration: true,
  rootDir: join(source, 'src'),
}

/** Writes the rules library as a package others can install; `npm pack` makes a file of the folder. */
export async function packPolicy(node, folder) {
  const target = resolve(folder)
  const work = mkdtempSync(join(tmpdir(), 'zhengheng-pack-'))
  try {
    const project = join(work, 'tsconfig.json')
    writeFileSync(
      project,
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions: {
          ...compilerOptions,
          outDir: join(target, 'dist'),
          typeRoots: [join(root, 'node_modules/@types')],
        },
        include: [join(source, 'src')],
        exclude: [join(source, 'src/**/*.test.ts'), join(source, 'src/testing')],
      }),
    )
    rmSync(join(target, 'dist'), { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    const failed = await launch(node, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project])
    if (failed) throw new Stopped('规则库未能编译，见上。', 'The rules library did not compile; see above.')
    const { private: _, exports: _source, ...manifest } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
    const installed = {
      ...manifest,
      engines: { node: '>=22' },
      files: ['dist'],
      exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    }
    writeFileSync(join(target, 'package.json'), `${JSON.stringify(installed, null, 2)}\n`)
    cpSync(join(source, 'README.md'), join(target, 'README.md'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

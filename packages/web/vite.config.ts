import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { computed } from './computed.ts'
import { firstRoute } from './first-route.ts'

/** Every script and style is compressed once, here, so that the server never has to. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets')
    for (const name of readdirSync(assets).filter(file => /\.(js|css)$/.test(file))) {
      const content = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content))
    }
  },
}

/**
 * What reading a PDF may need beside the code: character maps for Chinese, fonts every PDF may lean on, decoders of
 * scanned pictures. Each is fetched when a document asks for it, from a folder that changes its name with the version.
 */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  apply: 'build',
  generateBundle() {
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    const names = ['cmaps', 'standard_fonts', 'wasm'].flatMap(folder =>
      readdirSync(join(home, folder)).map(name => `${folder}/${name}`),
    )
    for (const name of ['LICENSE', ...names.filter(part => !/quickjs|\.wasm$/i.test(part))]) {
      const source = readFileSync(join(home, name))
      this.emitFile({ type: 'asset', fileName: `assets/pdfjs-${version}/${name}`, source })
    }
  },
}

export default defineConfig({
  plugins: [computed, react(), pdfParts, compressed, firstRoute],
  worker: { format: 'es' },
  // The oldest browser promised to government desktops.
  build: {
    target: 'chrome90',
    cssTarget: 'chrome90',
    rolldownOptions: {
      output: {
        // zod and the word that it must not try eval come before whatever makes a schema.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|app\/no-eval\.ts$/ }] },
      },
    },
  },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 8080}` } } },
})

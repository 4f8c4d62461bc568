import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

export default defineConfig({
  plugins: [computed, react(), compressed, firstRoute],
  // The server replaces this word by a fresh nonce in every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  // The oldest browser promised to government desktops.
  build: {
    target: 'chrome90',
    cssTarget: 'chrome90',
    rolldownOptions: {
      // antd's own parts do nothing by being imported but do not say so: unsaid, one text field brings all of its forms.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@(?:rc-component|ant-design)\//, sideEffects: false }] },
      output: {
        // zod and the word that it must not try eval come before whatever makes a schema.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|app\/no-eval\.ts$/ }] },
      },
    },
  },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 8080}` } } },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The server replaces this word by a fresh nonce in every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  // The oldest browser promised to government desktops.
  build: { target: 'chrome90', cssTarget: 'chrome90' },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 8080}` } } },
})

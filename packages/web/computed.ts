import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

/**
 * What `*.computed.ts` exports is worked out while building: the browser gets the values, as JSON says them, and not
 * the policy they were taken from. In tests such a module is a module like any other.
 */
export const computed: Plugin = {
  name: 'computed',
  async load(id) {
    if (!id.endsWith('.computed.ts')) return undefined
    const values: Record<string, unknown> = await import(pathToFileURL(id).href)
    const code = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    return { code: code.join(''), moduleType: 'js' }
  },
}

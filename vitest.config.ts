import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 30_000,
          // Modules are loaded once, not once for each of some hundred files; and no processor is left out.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      // It reads the whole source, which takes a busy machine its time.
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['packages/server/src/**/*.db.test.ts', 'tests/{integration,replay}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Every file has a database of its own in one cluster; much of the time is spent waiting for it.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // Products that die and start again leave a processor idle most of the time.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Two files at a time, each with a browser and a server that mostly wait for each other.
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
})

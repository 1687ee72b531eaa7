import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'e2e/**/*.test.ts'],
    setupFiles: ['src/testing/property-seed.ts'],
    // Against what never ends; what takes long on a slow and busy machine is to pass.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Two cores are the smallest machine we promise to build on.
    maxWorkers: 2
  }
})

import { expect, test } from 'vitest'
import { pauseAfter, shareUtilization } from './utilization.ts'

const busy = (thousandths: number): Int32Array => new Int32Array([thousandths])

test.each([
  ['nobody asks for anything', 10, 400, 0],
  ['somebody looks at a page', 100, 400, 160],
  ['half of the time is free', 500, 400, 800],
  ['requests leave no moment free', 1000, 400, 1600],
  ['a piece took very long', 1000, 60_000, 5000]
])('background work rests the longer, the busier requests are: %s', (_name, utilization, worked, pause) => {
  expect(pauseAfter(worked, busy(utilization))).toBe(pause)
})

test('how busy a thread is can be seen from another', async () => {
  const { shared, stop } = shareUtilization()
  try {
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer)
    await expect
      .poll(() => {
        const from = performance.now()
        while (performance.now() - from < 50);
        return Atomics.load(shared, 0)
      })
      .toBeGreaterThan(0)
  } finally {
    stop()
  }
})

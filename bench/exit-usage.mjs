// Loaded before a measured program: on its end tells file descriptor 3 what the process used.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Worker threads load it too; the process's account is the main thread's to give.
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    // Microseconds; maxRSS is in KiB on every platform.
    writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, maxRssKiB: maxRSS }))
  })

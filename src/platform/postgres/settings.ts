import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MB = 1024 * 1024
const between = (least: number, value: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)))

/** Memory that this process may use, in MB: the container's limit where it has one. */
const memoryMb = (): number => {
  const limit = process.constrainedMemory?.() ?? 0
  const total = totalmem()
  return (limit > 0 && limit < total ? limit : total) / MB
}

/** Containers often have 64 MB there, too little for a parallel query. */
const hasRoomyShm = (): boolean => {
  if (process.platform !== 'linux') return true
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 256 * MB
  } catch {
    return false
  }
}

/**
 * Settings for a small machine that does other work besides, e.g. 4 GB of memory → 512 MB of buffers. Safety is never
 * traded: `fsync`, `synchronous_commit` and `full_page_writes` stay on.
 */
export const settingsFor = (memory: number = memoryMb(), roomyShm = hasRoomyShm()): readonly string[] => [
  `shared_buffers=${between(32, memory / 8, 2048)}MB`,
  `effective_cache_size=${between(128, memory / 2, 65_536)}MB`,
  `work_mem=${between(4, memory / 512, 32)}MB`,
  `maintenance_work_mem=${between(32, memory / 32, 512)}MB`,
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_connections=60',
  'max_wal_size=1GB',
  'checkpoint_completion_target=0.9',
  // Solid-state disks; on others the plans are the same at our sizes.
  'random_page_cost=1.1',
  // Short statements: compiling costs more than it gives.
  'jit=off',
  'idle_in_transaction_session_timeout=10min',
  'log_min_messages=warning',
  'log_checkpoints=off',
  'lc_messages=C',
  'log_timezone=UTC',
  'timezone=UTC',
  ...(roomyShm ? [] : ['dynamic_shared_memory_type=mmap'])
]

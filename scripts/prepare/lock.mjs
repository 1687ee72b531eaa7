import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { root } from './place.mjs'

const PAUSE_MS = 200

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Someone else's process is alive too.
    return error.code === 'EPERM'
  }
}

const holderOf = (path) => {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

const take = (path) => {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Does `work` while no other process of this checkout does it. A lock whose holder has died is taken over; throws
 * where the checkout cannot be written.
 */
export const withLock = (name, work) => {
  const path = `${root}dist/${name}.lock`
  mkdirSync(`${root}dist`, { recursive: true })
  const clock = new Int32Array(new SharedArrayBuffer(4))
  let told = false
  while (!take(path)) {
    // A moment for the holder to write its number, then see whether it lives.
    Atomics.wait(clock, 0, 0, PAUSE_MS)
    const holder = holderOf(path)
    if (holder > 0 && !isAlive(holder)) rmSync(path, { force: true })
    else if (!told) {
      process.stderr.write('waiting for another huike to finish installing …\n')
      told = true
    }
  }
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return work()
  } finally {
    release()
    process.off('exit', release)
  }
}

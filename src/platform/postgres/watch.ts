import { spawn } from 'node:child_process'
import { isWindows } from './system.ts'

/**
 * Ends the database when this process dies without a word: our end of the pipe closes then, and a shell that waits for
 * that sends SIGINT (fast shutdown). `left` is a throw-away folder to remove afterwards. Returns how to dismiss it.
 */
export const endWithUs = (pid: number, left: string | null = null): (() => void) => {
  if (isWindows) return () => undefined
  const script = 'read -r _; kill -INT "$1" 2>/dev/null && sleep 2; [ -z "$2" ] || rm -rf "$2"'
  const watch = spawn('/bin/sh', ['-c', script, 'sh', String(pid), left ?? ''], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true
  })
  watch.unref()
  // The pipe must not keep a finished process alive.
  if ('unref' in watch.stdin && typeof watch.stdin.unref === 'function') watch.stdin.unref()
  watch.stdin.on('error', () => undefined)
  return () => {
    watch.kill('SIGKILL')
  }
}

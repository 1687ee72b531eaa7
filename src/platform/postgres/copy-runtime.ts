import { chmodSync, copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The programs again in a folder that the account can enter: linked where the disk is the same, else copied. */
export const copyRuntime = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  // Whatever the umask says: another account reads it.
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyRuntime(source, target)
    else if (entry.isFile())
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
  }
}

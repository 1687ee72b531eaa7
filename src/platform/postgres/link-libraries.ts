import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * The links among the package's libraries, which an installation without install scripts leaves out. Nothing where the
 * folder is not ours to write: then they are made in a copy.
 */
export const linkLibraries = (runtime: string): void => {
  const list = join(runtime, 'pg-symlinks.json')
  if (!existsSync(list)) return
  // The package's own list: paths that begin with `native/`.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const [from, link] = [source, target].map((path) => join(runtime, path.replace(/^native\//, '')))
    if (from === undefined || link === undefined || existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), from), link)
    } catch {
      // Another process was faster, or the folder is read-only; whether it starts is asked next.
    }
  }
}

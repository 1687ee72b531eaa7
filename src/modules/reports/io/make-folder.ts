import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )

/**
 * Makes a folder and those above it. One at a time: Node's own recursive way never ends where a parent is there and
 * refuses children with "not found", as /proc does (Node 20 to 24).
 */
export const makeFolder = async (folder: string): Promise<void> => {
  const path = resolve(folder)
  if (await isThere(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    // Another run made it first.
    if (error.code !== 'EEXIST') throw error
  })
}

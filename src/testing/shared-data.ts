import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Real data that lies beside a developer's checkout and is no part of the project. */
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** The path of a file of real data, whether or not it is there. */
export const sharedData = (path: string): string => `${folder}${path}`

/** Whether the file is there; a test that needs it is skipped, visibly, where it is not. */
export const hasSharedData = (path: string): boolean => existsSync(sharedData(path))

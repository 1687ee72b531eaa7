import { readFileSync } from 'node:fs'
import { packageRoot } from './package-root.ts'

/** The codes that the documentation of errors lists; a test keeps that list equal to what the services refuse with. */
export const documentedErrorCodes = (): readonly string[] => {
  const text = readFileSync(`${packageRoot()}/docs/reference/errors.md`, 'utf8')
  return [...text.matchAll(/^\| `([\w.-]+)`/gm)].map(([, code = '']) => code)
}

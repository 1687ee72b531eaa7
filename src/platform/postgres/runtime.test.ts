import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyRuntime } from './copy-runtime.ts'
import { linkLibraries } from './link-libraries.ts'
import { findRuntime } from './runtime.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huike-r-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The programs as an installation without install scripts leaves them: no links among the libraries. */
const bareCopy = (): string => {
  const copy = join(folder, 'native')
  copyRuntime(findRuntime(join(folder, 'spare'), {}, '').folder, copy)
  return copy
}

test('libraries without their links do not start, and do once they are linked', () => {
  const copy = bareCopy()
  expect(() => findRuntime(folder, {}, join(copy, 'bin'))).toThrow('no PostgreSQL there that starts')
  linkLibraries(copy)
  linkLibraries(copy)
  expect(findRuntime(folder, {}, join(copy, 'bin')).version).toMatch(/^1[5-9]\.|^[2-9]\d\./)
})

test('a folder that holds no programs is named', () => {
  expect(() => findRuntime(folder, {}, folder)).toThrow(`HUIKE_PG_BIN=${folder}`)
})

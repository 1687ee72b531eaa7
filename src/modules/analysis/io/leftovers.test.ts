import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeLeftovers, spoolPath } from './leftovers.ts'

test('what a killed analysis left is removed after an hour; what runs and what is not ours stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huike-left-'))
  const twoHoursAgo = new Date(Date.now() - 7_200_000)
  const running = spoolPath(folder)
  const old = ['.huike-old.ndjson', '客户.csv', '.hidden']
  for (const name of old) {
    await writeFile(join(folder, name), 'x')
    await utimes(join(folder, name), twoHoursAgo, twoHoursAgo)
  }
  await mkdir(join(folder, '.huike-draft'))
  await writeFile(join(folder, '.huike-draft', 'analysis.json'), '{')
  await utimes(join(folder, '.huike-draft'), twoHoursAgo, twoHoursAgo)
  await writeFile(running, 'x')
  await removeLeftovers(folder)
  const stays = (await readdir(folder)).map((name) => join(folder, name)).sort()
  expect(stays).toEqual([running, join(folder, '.hidden'), join(folder, '客户.csv')].sort())
})

import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSpool } from './spool.ts'

test('what is put aside comes back as often as it is asked for, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huike-spool-'))
  const spool = openSpool<{ name: string }>(join(folder, 'spool.ndjson'))
  const names = ['恒达', 'a\nb', '"', '']
  for (const name of names) await spool.write({ name })
  await spool.finish()
  for (let round = 0; round < 2; round += 1) {
    const read: string[] = []
    for await (const { value, json } of spool.read()) {
      expect(JSON.parse(json)).toEqual(value)
      read.push(value.name)
    }
    expect(read).toEqual(names)
  }
  await spool.remove()
  expect(await readdir(folder)).toEqual([])
})

test('a folder that is not there is an error, not a hang', async () => {
  const spool = openSpool<number>(join(tmpdir(), 'huike-none', 'missing', 'spool.ndjson'))
  await expect(spool.write(1).then(() => spool.finish())).rejects.toThrow('ENOENT')
})

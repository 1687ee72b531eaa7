import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSpool, spooledLines } from './spool.ts'

test('what is put aside comes back as often as it is asked for, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huike-spool-'))
  const spool = openSpool(join(folder, 'spool.ndjson'))
  const records = ['恒达', 'a\nb', '"', '', '长'.repeat(700_000)].map((name) => ({ name }))
  for (const record of records) await spool.write(Buffer.from(`${JSON.stringify(record)}\n`))
  await spool.finish()
  for (let round = 0; round < 2; round += 1) {
    const read: unknown[] = []
    for await (const line of spooledLines(spool.path)) read.push(JSON.parse(line.toString()))
    expect(read).toEqual(records)
  }
  await spool.remove()
  expect(await readdir(folder)).toEqual([])
})

test('a folder that is not there is an error, not a hang', async () => {
  const spool = openSpool(join(tmpdir(), 'huike-none', 'missing', 'spool.ndjson'))
  await expect(spool.write(Buffer.from('{}\n')).then(() => spool.finish())).rejects.toThrow('ENOENT')
})

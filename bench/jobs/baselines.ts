import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** Reads a csv whole, decodes it and splits its lines: less cannot be done to know its rows. Returns the lines. */
export const readLines = (path: string): number =>
  new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).split('\n').length

const entriesOf = async (zip: ZipFile): Promise<Entry[]> => {
  const entries: Entry[] = []
  zip.on('entry', (entry: Entry) => {
    entries.push(entry)
    zip.readEntry()
  })
  zip.readEntry()
  await once(zip, 'end')
  return entries
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })

/** Unpacks the sheets of a workbook and runs an XML parser that does nothing with what it finds. Returns the tags. */
export const readSheetXml = async (path: string): Promise<number> => {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened)
    )
  })
  let tags = 0
  for (const entry of await entriesOf(zip)) {
    if (!/^xl\/worksheets\/.*\.xml$/.test(entry.fileName)) continue
    const parser = new SaxesParser()
    parser.on('opentag', () => {
      tags += 1
    })
    const stream = await streamOf(zip, entry)
    stream.setEncoding('utf8')
    for await (const text of stream) parser.write(String(text))
    parser.close()
  }
  zip.close()
  return tags
}

/** Writes as many bytes as the reports have. */
export const writeBytes = (path: string, bytes: number): void => {
  const block = Buffer.alloc(1 << 20, '客')
  writeFileSync(path, block.subarray(0, Math.min(bytes, block.length)))
  for (let done = block.length; done < bytes; done += block.length)
    writeFileSync(path, block.subarray(0, Math.min(block.length, bytes - done)), { flag: 'a' })
}

/** The same data once into text and back, which copies every character and makes every object. */
export const roundTrip = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

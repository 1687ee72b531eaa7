import type { CustomerAnalysis } from '#contracts/analysis'
import type { ListEntry } from '../core/page-data.ts'

const unpack = async (id: string): Promise<readonly CustomerAnalysis[]> => {
  const text = document.getElementById(id)?.textContent ?? ''
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const json = await new Response(readable).text()
  await written
  // What was packed by us a moment ago; its shape is trusted.
  return JSON.parse(json) as readonly CustomerAnalysis[]
}

const pageRead = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve())
  else resolve()
})

/** Reads a customer from its pack when it is opened; a pack read once is kept. */
export const createCustomerPacks = (entries: readonly ListEntry[], packSize: number) => {
  const places = new Map(entries.map(({ row }, at) => [row, at]))
  const read = new Map<number, Promise<readonly CustomerAnalysis[]>>()
  return async (row: number): Promise<CustomerAnalysis | null> => {
    const at = places.get(row)
    if (at === undefined) return null
    await pageRead
    const pack = Math.floor(at / packSize)
    const customers = read.get(pack) ?? unpack(`pack-${pack}`)
    read.set(pack, customers)
    return (await customers)[at % packSize] ?? null
  }
}
export type CustomerPacks = ReturnType<typeof createCustomerPacks>

import type { PaletteHit } from '#ui'

type Search = (query: string, signal: AbortSignal) => Promise<readonly PaletteHit[]>

const nothing: Search = () => Promise.resolve([])

/** What the palette finds beside commands. */
export const usePaletteSearch = (): Search => nothing

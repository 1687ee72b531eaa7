import type { SearchAnswer, SearchHit } from '#contracts/customers'
import { api, GradeBadge, useText, type PaletteHit } from '#ui'
import { cutAt } from './matched-text.ts'

const Marked = ({ hit: { matched } }: Readonly<{ hit: SearchHit }>) => (
  <>
    {cutAt(matched.text, matched.ranges).map(({ text, marked }, index) =>
      // The stretches of one text have no other name than their place.
      marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
    )}
  </>
)

/** Finds customers by name, pinyin initials, contact, phone, code or tag; `take` gets the chosen one. */
export const usePaletteSearch = (
  take: (hit: SearchHit) => void
): ((query: string, signal: AbortSignal) => Promise<readonly PaletteHit[]>) => {
  const say = useText()
  return async (q, signal) => {
    const { hits } = await api.get<SearchAnswer>('/search', { query: { q }, signal })
    return hits.map((hit) => {
      const byName = hit.matched.text === hit.name
      return {
        id: hit.id,
        label: (
          <span className="row">
            <GradeBadge grade={hit.grade} />
            <span>{byName ? <Marked hit={hit} /> : (hit.name ?? say('ui.unknown'))}</span>
            {!byName && (
              <span className="soft small">
                {hit.matched.field !== 'name' && hit.matched.field !== 'pinyin' && (
                  <>{say(`views.search.by.${hit.matched.field}`)} </>
                )}
                <Marked hit={hit} />
              </span>
            )}
          </span>
        ),
        about: hit.owner?.name ?? '',
        open: () => take(hit)
      }
    })
  }
}

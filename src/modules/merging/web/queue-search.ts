export const views = ['open', 'related', 'dismissed', 'merges'] as const
export type View = (typeof views)[number]

/** What the queue shows, as it stands in the address. */
export type QueueSearch = Readonly<{ view: View; minScore: string; owner: string; customer: string }>

/** Search parameters come as texts, or as numbers where they look like one. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const queueSearchOf = (params: Readonly<Record<string, unknown>>): QueueSearch => {
  const score = textOf(params['minScore'])
  return {
    view: views.find((view) => view === params['view']) ?? 'open',
    minScore: /^\d{1,2}$/.test(score) ? score : '',
    owner: textOf(params['owner']),
    customer: textOf(params['customer'])
  }
}

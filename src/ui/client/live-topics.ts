import type { QueryKey } from '@tanstack/react-query'

/** What the server tells after a commit; ids only, the page asks again for what it shows. */
export type LiveEvent = Readonly<{ topic: string; payload: Readonly<Record<string, unknown>> }>

const idOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Which queries are stale after an event. A page that wants to stay live begins its query key with one of these words:
 * `customers` lists and counts, `customer` and its id one page, `today`, `imports`, `import` and its id, `cleaning`, `grades`, `reviews`, `verification`, `playbook`, `views`, `bulk`, `exports`, `members`, `me`.
 */
export const staleAfter = ({ topic, payload }: LiveEvent): readonly QueryKey[] => {
  switch (topic) {
    case 'customer.changed':
      return [['customers'], ['customer', idOf(payload['id'])]]
    case 'customers.changed':
      return [['customers'], ['customer'], ['today']]
    case 'followup.changed':
      return [['today'], ['customers'], ['customer', idOf(payload['customerId'])]]
    case 'import.progress':
      return [['imports'], ['import', idOf(payload['id'])]]
    case 'duplicates.progress':
      return [['duplicates', 'search']]
    case 'duplicates.changed':
      return [['duplicates'], ['merges']]
    case 'playbook.changed':
      return [['playbook'], ['customers'], ['customer'], ['today']]
    case 'playbook.progress':
      // When a version has reached everybody, lists and grades are other ones than when it was saved.
      return payload['finished'] === true
        ? [['playbook', 'rollout'], ['customers'], ['customer'], ['today'], ['grades']]
        : [['playbook', 'rollout']]
    case 'cleaning.changed':
      return [['cleaning']]
    case 'grades.changed':
      return [['grades']]
    case 'reviews.changed':
      return [['reviews']]
    case 'verification.progress':
      return [['verification']]
    case 'views.changed':
      return [['views']]
    case 'bulk.progress':
      return [['bulk']]
    case 'export.progress':
      return [['exports']]
    case 'member.changed':
      return [['members'], ['me']]
    default:
      return []
  }
}

import type { QueryOptions, Sql } from '#platform/database'

/** Plans that a connection keeps at most of one kind: odd filters are planned each time. */
const MOST_NAMES = 60

/**
 * Keeps the plans of statements whose text follows from what is asked, by their text: planning one costs as much as
 * running it. `const prepared = plansOf('customers_list')`, then `prepared(statement)` is the option.
 */
export const plansOf = (kind: string): ((statement: Sql) => QueryOptions) => {
  const names = new Map<string, string>()
  return (statement) => {
    const text = statement.strings.join('?')
    const known = names.get(text)
    if (known !== undefined) return { prepare: known }
    if (names.size >= MOST_NAMES) return {}
    const name = `${kind}_${names.size}`
    names.set(text, name)
    return { prepare: name }
  }
}

/** The plural of an English term by its last letters: `battery` → `batteries`, `watch` → `watches`. */
const pluralOf = (term: string): string => {
  if (/[^aeiou]y$/.test(term)) return `${term.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(term) ? `${term}es` : `${term}s`
}

/** How an English term is also written: in the plural, with hyphens between its words. */
export const englishForms = (term: string): readonly string[] =>
  [term, pluralOf(term)].flatMap((form) => (form.includes(' ') ? [form, form.replaceAll(' ', '-')] : [form]))

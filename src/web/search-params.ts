/** The part of an address after `?`, flat: a text, or several of one name. What a text means is the page's to say. */
export type SearchParams = Record<string, string | string[]>

/** `?tag=base-制造业&tag=need-急&sort=next` is `{ tag: ['base-制造业', 'need-急'], sort: 'next' }`. */
export const parseSearch = (text: string): SearchParams => {
  const found: SearchParams = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const earlier = found[name]
    if (earlier === undefined) found[name] = value
    else found[name] = Array.isArray(earlier) ? [...earlier, value] : [earlier, value]
  }
  return found
}

/** The way back; what is empty leaves the address, so that equal views have equal links. */
export const stringifySearch = (search: Readonly<Record<string, unknown>>): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

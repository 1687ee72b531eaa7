const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')

/** HTML of our own making: what stands in its places is escaped unless it is HTML itself. */
export type Html = Readonly<{ html: string }>

type Part = string | number | Html | readonly Html[]

const textOf = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

/** `` html`<b>${name}</b>` ``: a person's words never become markup. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce(
    (whole, piece, at) => whole + (at === 0 ? '' : textOf(parts[at - 1] ?? '')) + piece,
    ''
  )
})

import { TableError } from '../errors.ts'

/** What the reader tells of a document. Names come without prefix, attributes as they stand in the tag. */
export type XmlHandler = Readonly<{
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}>

export type XmlReader = Readonly<{ write(chunk: string): void; end(): void }>

// A tag, comment or entity longer than this, or a document nested deeper, is not one of a spreadsheet.
const UNFINISHED_CHARACTERS = 1024 * 1024
const DEPTH = 256

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

// The names that a sheet repeats a million times (c, v, t, f) as ready strings.
const SINGLE_LETTERS: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

const corrupt = (part: string, cause: string): TableError => new TableError('tables.corrupt', { part, cause })

/** Text with its references resolved: the five of XML and numbers; a document's own entities do not exist for us. */
export const decodeXml = (text: string, part: string): string => {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => {
    if (!reference.endsWith(';')) throw corrupt(part, '&')
    const name = reference.slice(0, -1)
    const named = NAMED[name]
    if (named !== undefined) return named
    const code = /^#x[\da-f]{1,6}$/i.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d{1,7}$/.test(name)
        ? Number(name.slice(1))
        : -1
    if (code < 0 || code > 0x10ffff) throw new TableError('tables.entityBomb', { part })
    return String.fromCodePoint(code)
  })
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** All attributes of a tag by their local names. */
export const attributesOf = (attributes: string, part = ''): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE))
    found.set(name.slice(name.indexOf(':') + 1), decodeXml(double ?? single ?? '', part))
  return found
}

/**
 * A streaming XML reader for the parts of a workbook, some three times as fast as a general one because attributes are
 * only looked at where someone asks. It checks that tags match; a DOCTYPE, which no spreadsheet has, is refused, so
 * that no entity can be declared. Failures: `tables.corrupt`, `tables.entityBomb`.
 */
export const createXmlReader = (part: string, handler: XmlHandler): XmlReader => {
  let buffer = ''
  let position = 0
  // Names as they stand in the tags that are open, and without their prefixes.
  const openTags: string[] = []
  const openNames: string[] = []
  let isEmpty = true

  /** The index of the `>` that ends the tag at `from`; those inside quotes do not. */
  const tagEnd = (from: number): number => {
    // Most tags of a sheet have no attributes: their `>` follows the name.
    const last = Math.min(from + 12, buffer.length)
    for (let at = from; at < last; at += 1) {
      const code = buffer.charCodeAt(at)
      if (code === 62) return at
      if (code <= 39) break
    }
    let end = buffer.indexOf('>', from)
    for (;;) {
      if (end === -1) return -1
      let quote = 0
      for (let at = from; at < end; at += 1) {
        const code = buffer.charCodeAt(at)
        if (quote === 0 && (code === 34 || code === 39)) quote = code
        else if (code === quote) quote = 0
      }
      if (quote === 0) return end
      end = buffer.indexOf('>', end + 1)
    }
  }

  const closeTag = (from: number, end: number): void => {
    const tag = openTags.pop() ?? ''
    const name = openNames.pop() ?? ''
    const matches = buffer.startsWith(tag, from) && tag !== ''
    if (!matches || (from + tag.length !== end && buffer.slice(from + tag.length, end).trim() !== ''))
      throw corrupt(part, `</${buffer.slice(from, Math.min(end, from + 40))}>`)
    handler.close(name)
  }

  const openTag = (from: number, end: number): void => {
    const selfClosing = buffer.charCodeAt(end - 1) === 47
    const stop = selfClosing ? end - 1 : end
    let nameEnd = from
    let nameFrom = from
    for (; nameEnd < stop; nameEnd += 1) {
      const code = buffer.charCodeAt(nameEnd)
      if (code <= 32) break
      if (code === 58) nameFrom = nameEnd + 1
    }
    if (nameEnd === nameFrom) throw corrupt(part, '<')
    isEmpty = false
    const name =
      nameEnd - nameFrom === 1
        ? (SINGLE_LETTERS[buffer.charCodeAt(nameFrom)] ?? buffer.slice(nameFrom, nameEnd))
        : buffer.slice(nameFrom, nameEnd)
    handler.open(name, nameEnd === stop ? '' : buffer.slice(nameEnd, stop))
    if (selfClosing) {
      handler.close(name)
      return
    }
    openTags.push(nameFrom === from ? name : buffer.slice(from, nameEnd))
    if (openNames.push(name) > DEPTH) throw corrupt(part, name)
  }

  /** Reads what begins with `<!` or `<?`; -1 where more text is needed. */
  const special = (from: number): number => {
    const skipTo = (mark: string): number => {
      const at = buffer.indexOf(mark, from)
      return at === -1 ? -1 : at + mark.length
    }
    if (buffer.startsWith('<?', from)) return skipTo('?>')
    if (buffer.startsWith('<!--', from)) return skipTo('-->')
    if (buffer.startsWith('<![CDATA[', from)) {
      const end = skipTo(']]>')
      if (end !== -1) handler.text(buffer.slice(from + 9, end - 3))
      return end
    }
    if (buffer.length - from < 9) return -1
    throw new TableError('tables.entityBomb', { part })
  }

  /** Hands on the text up to a tag; at the end of a chunk all but a reference cut in two. */
  const textUpTo = (end: number, atTag: boolean): void => {
    let stop = end
    if (!atTag) {
      const reference = buffer.lastIndexOf('&')
      if (reference >= position && end - reference < 16 && !buffer.includes(';', reference)) stop = reference
    }
    if (stop > position) handler.text(decodeXml(buffer.slice(position, stop), part))
    position = stop
  }

  return {
    write: (chunk) => {
      buffer = position < buffer.length ? buffer.slice(position) + chunk : chunk
      position = 0
      for (;;) {
        const tag = buffer.indexOf('<', position)
        textUpTo(tag === -1 ? buffer.length : tag, tag !== -1)
        if (tag === -1 || tag + 1 >= buffer.length) break
        const code = buffer.charCodeAt(tag + 1)
        const isSpecial = code === 33 || code === 63
        const end = isSpecial ? special(tag) : tagEnd(tag + 1)
        if (end === -1) break
        if (isSpecial) position = end
        else {
          if (code === 47) closeTag(tag + 2, end)
          else openTag(tag + 1, end)
          position = end + 1
        }
      }
      if (buffer.length - position > UNFINISHED_CHARACTERS) throw corrupt(part, '<')
    },
    end: () => {
      if (isEmpty) throw corrupt(part, 'XML')
      if (openNames.length > 0) throw corrupt(part, openNames.at(-1) ?? '')
      if (buffer.slice(position).trim() !== '') throw corrupt(part, buffer.slice(position, position + 20))
    }
  }
}

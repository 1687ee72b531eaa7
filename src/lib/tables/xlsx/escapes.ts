const ESCAPED = /_x([\da-fA-F]{4})_/g

/** Text as a spreadsheet writes it back to text: `_x000D_` is a carriage return (ECMA-376 22.9.2.19, ST_Xstring). */
export const unescapeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text

// What XML 1.0 cannot hold: most control characters, half surrogate pairs, FFFE and FFFF.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const SPECIAL = /[&<>"\r\n\t]|_x[\da-fA-F]{4}_/g

const ESCAPE_OF: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '_x000D_',
  // As references, so that an attribute keeps them too.
  '\n': '&#10;',
  '\t': '&#9;'
}

// eslint-disable-next-line no-control-regex
const NEEDS_WORK = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/

/** Text for XML: escaped, and without the characters that no spreadsheet can hold. */
export const escapeXml = (text: string): string =>
  NEEDS_WORK.test(text)
    ? text.replace(FORBIDDEN, '').replace(SPECIAL, (found) => ESCAPE_OF[found] ?? `_x005F${found}`)
    : text

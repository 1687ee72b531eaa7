/** PostgreSQL keeps neither the character NUL nor halves of surrogate pairs; both come from broken files only. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** The same as JSON writes them; an even number of backslashes before is text. */
const ESCAPED = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g

/** Text, or JSON as text, that PostgreSQL takes, whatever was in the cells of a file. */
export const storable = (text: string): string => text.replace(UNSTORABLE, '').replace(ESCAPED, '$1')

/** The place of a key within a place: `when` and `all` give `when.all`; the outermost place may be empty. */
export const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

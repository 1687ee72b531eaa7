/** A word of a text search query. Folded text is letters and digits only, so that nothing in it can end the quotes. */
export const word = (lexeme: string, asBeginning = false): string => `'${lexeme}'${asBeginning ? ':*' : ''}`

export const every = (lexemes: readonly string[]): string => lexemes.map((lexeme) => word(lexeme)).join(' & ')

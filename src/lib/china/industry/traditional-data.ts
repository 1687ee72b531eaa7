/** Traditional characters of the lexicon's words, each before its simplified form. */
export const TRADITIONAL_PAIRS = `
電电 機机 車车
`

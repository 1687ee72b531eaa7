/** A page that reads its own search: any flat parameters are let through, and what they mean the page says. */
export type AnySearch = Readonly<{ [name: string]: string | readonly string[] | undefined }>

export const anySearch = (search: Readonly<Record<string, unknown>>): AnySearch =>
  // `parseSearch` made it.
  search as AnySearch

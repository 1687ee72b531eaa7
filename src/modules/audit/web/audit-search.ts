/** What the address of the page says; days in the reader's own time. */
export type AuditSearch = Readonly<{
  actor?: string
  action?: string
  subject?: string
  from?: string
  to?: string
}>

const shapes: Readonly<Record<keyof AuditSearch, RegExp>> = {
  actor: /^[0-9a-f-]{36}$/,
  action: /^[a-zA-Z.]{1,60}$/,
  subject: /^[0-9a-f-]{36}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/
}

/** Reads an address; what it does not know it leaves out, so that an old link still opens the page. */
export const readAuditSearch = (params: Readonly<Record<string, unknown>>): AuditSearch =>
  Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) => {
      const value = params[name]
      return typeof value === 'string' && shape.test(value) ? [[name, value]] : []
    })
  )

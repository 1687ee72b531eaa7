import type { Params } from '#kernel/result'

/** What is wrong with a playbook and where: `{ path: 'tags.rules[3].when.all[1].gte', code, params }`. */
export type PlaybookProblem = Readonly<{ path: string; code: string; params: Params }>

export const problem = (path: string, code: string, params: Params = {}): PlaybookProblem => ({
  path,
  code: `playbook.${code}`,
  params
})

export type PathPart = string | number

/** `['tags', 'rules', 3, 'when']` is `tags.rules[3].when`. */
export const writePath = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`
    return path === '' ? String(part) : `${path}.${String(part)}`
  }, '')

/** The other way: `tags.rules[3].when` in parts. */
export const readPath = (path: string): readonly PathPart[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index)
  )

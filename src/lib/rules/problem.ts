import type { Params } from '#kernel/result'

/** What is wrong with a written rule and where: `{ path: 'tags.rules[3].when.all[1].gte', code, params }`. */
export type Problem = Readonly<{ path: string; code: string; params: Params }>

/** What an operator says about its operand; the parser knows the place. */
export type OperandProblem = Readonly<{ code: string; params: Params; at?: string }>

export type Parsed<O> = Readonly<{ ok: true; value: O }> | Readonly<{ ok: false; problem: OperandProblem }>

export const parsed = <O>(value: O): Parsed<O> => ({ ok: true, value })

/** `at` is the place within the operand, such as `[2]`. */
export const refused = (code: string, params: Params = {}, at?: string): Parsed<never> => ({
  ok: false,
  problem: at === undefined ? { code, params } : { code, params, at }
})

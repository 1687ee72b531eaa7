import type { Upload, RouteContext } from './route.ts'

/** What a handler says of its answer beside the body; told to the browser only after the commit. */
export type AnswerDraft = {
  headers: Record<string, string>
  /** Undefined: the session stays as it is. */
  session: string | null | undefined
}

export const emptyDraft = (): AnswerDraft => ({ headers: {}, session: undefined })

type Facts = Omit<
  RouteContext<unknown, unknown, unknown>,
  'setHeader' | 'setSession' | 'params' | 'query' | 'body' | 'upload'
> &
  Readonly<{ upload: Upload | null }>

type Input = Readonly<{ params: unknown; query: unknown; body: unknown }>

/** The context that a handler gets, writing into the draft of its answer. */
export const contextOf = (
  facts: Facts,
  input: Input,
  draft: AnswerDraft
): RouteContext<unknown, unknown, unknown> => ({
  ...facts,
  ...input,
  setHeader: (name, value) => {
    draft.headers[name.toLowerCase()] = value
  },
  setSession: (token) => {
    draft.session = token
  }
})

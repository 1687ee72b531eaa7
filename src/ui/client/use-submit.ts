import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { createKeys } from './idempotency-key.ts'

export type SubmitOptions<Input, Answer> = Readonly<{
  onDone?: (answer: Answer, input: Input) => unknown
  onFail?: (error: Error, input: Input) => unknown
}>

/**
 * One submit of a form: `const save = useSubmit((input: NewMember, key) => api.post('/members', input, { idempotencyKey: key }))`,
 * then `save.mutate(input)`, `save.isPending`, `save.error`. A double click or a second try after a lost answer
 * carries the same key and has one effect.
 */
export const useSubmit = <Input, Answer>(
  send: (input: Input, idempotencyKey: string) => Promise<Answer>,
  { onDone, onFail }: SubmitOptions<Input, Answer> = {}
): UseMutationResult<Answer, Error, Input> => {
  const [keys] = useState(() => createKeys())
  return useMutation<Answer, Error, Input>({
    mutationFn: async (input) => send(input, keys.keyOf(input)),
    onSuccess: async (answer, input) => {
      keys.renew()
      await onDone?.(answer, input)
    },
    onError: (error, input) => {
      onFail?.(error, input)
    }
  })
}

import { AppError, type FailureKind } from '#kernel/app-error'
import type { Result } from '#kernel/result'

/** The value of a decision, or the no as an error that a person is told. */
export const granted = <T>(result: Result<T>, kind: FailureKind, field: string | null = null): T => {
  if (!result.ok) throw new AppError(kind, result.code, result.params, field)
  return result.value
}

import { ApiProblem, isPassing } from '../client/api-problem.ts'
import { useText } from '../text/use-text.ts'

/** Why a submit failed, above its buttons; what belongs to one of `fields` is said at that field instead. */
export const FormProblem = ({
  error,
  fields = []
}: Readonly<{ error: unknown; fields?: readonly string[] }>) => {
  const say = useText()
  if (error === null || error === undefined) return null
  if (error instanceof ApiProblem && error.field !== null && fields.includes(error.field)) return null
  const known = error instanceof ApiProblem && !isPassing(error)
  return (
    <p className="form-problem" role="alert">
      {known ? error.message : `${say('ui.unreached')}。${say('ui.unreached.safe')}`}
    </p>
  )
}

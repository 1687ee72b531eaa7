import type { ReactNode } from 'react'
import { ApiProblem, isPassing } from '../client/api-problem.ts'
import { Button } from '../form/button.tsx'
import { useText, type Say } from '../text/use-text.ts'

type Told = Readonly<{ what: string; safe: string | null; next: string; code: string | null }>

const tell = (error: unknown, say: Say): Told => {
  if (!(error instanceof ApiProblem))
    return { what: say('ui.defect'), safe: say('ui.defect.safe'), next: say('ui.defect.next'), code: null }
  if (isPassing(error))
    return {
      what: say('ui.unreached'),
      safe: say('ui.unreached.safe'),
      next: say('ui.unreached.next'),
      code: null
    }
  if (error.status === 404)
    return {
      what: say('ui.notFound'),
      safe: say('ui.notFound.safe'),
      next: say('ui.notFound.next'),
      code: null
    }
  if (error.status === 403)
    return { what: say('ui.forbidden'), safe: null, next: say('ui.forbidden.next'), code: null }
  if (error.status >= 500)
    return {
      what: say('ui.failed'),
      safe: say('ui.failed.safe'),
      next: say('ui.failed.next'),
      code: `${error.status} ${error.code}`
    }
  return { what: error.message, safe: say('ui.failed.safe'), next: '', code: null }
}

/** Trying again does not help: it is not there, or one may not see it. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 403 || error.status === 404)

/** What happened, what is safe, what to do now, for a part of a page that could not be shown. */
export const ErrorState = ({
  error,
  onRetry,
  whole = false,
  children
}: Readonly<{
  error: unknown
  onRetry?: (() => void) | undefined
  /** It is the whole page. */
  whole?: boolean
  children?: ReactNode
}>) => {
  const say = useText()
  const { what, safe, next, code } = tell(error, say)
  return (
    <section className="state" role="alert">
      {whole ? <h1 className="alarm">{what}</h1> : <h2 className="alarm">{what}</h2>}
      {safe !== null && <p>{safe}</p>}
      {next !== '' && <p>{next}</p>}
      {code !== null && <p className="soft small">{code}</p>}
      <div className="row">
        {onRetry && !isFinal(error) && <Button onClick={onRetry}>{say('ui.retry')}</Button>}
        {children}
        {children === undefined && isFinal(error) && (
          <a className="button" href="/">
            {say('ui.home')}
          </a>
        )}
      </div>
    </section>
  )
}

import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ErrorState, onReturn, useText } from '#ui'

/** A page that could not be shown; tries again by itself when the server answers again. */
export const PageProblem = ({ error, reset }: ErrorComponentProps) => {
  const say = useText()
  const router = useRouter()
  const retry = (): void => {
    reset()
    void router.invalidate()
  }
  useEffect(() => onReturn(retry))
  return (
    <div className="page">
      <ErrorState whole error={error} onRetry={retry}>
        <Link to="/" className="button">
          {say('web.home')}
        </Link>
      </ErrorState>
    </div>
  )
}

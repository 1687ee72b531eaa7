import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ErrorState, onReturn } from '#ui'

/** A page that could not be shown; tries again by itself when the server answers again. */
export const PageProblem = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter()
  const retry = (): void => {
    reset()
    void router.invalidate()
  }
  useEffect(() => onReturn(retry))
  return (
    <main className="page">
      <ErrorState whole error={error} onRetry={retry} />
    </main>
  )
}

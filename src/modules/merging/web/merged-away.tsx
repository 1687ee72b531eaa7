import { Navigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { showToast, useText } from '#ui'

/** The page of a customer that was merged into another one: leads there, and says so. */
export const MergedAway = ({ name, into }: Readonly<{ name: string; into: string }>) => {
  const say = useText()
  useEffect(() => {
    showToast(say('merging.web.redirected', { name }))
  }, [say, name])
  return <Navigate to="/customers/$id" params={{ id: into }} replace />
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, Button, useText } from '#ui'
import type { AuditChain, AuditVerification } from '../contract.ts'

/** How far the chain of hashes is sealed, and whether it holds. */
export const ChainLine = () => {
  const say = useText()
  const [asked, setAsked] = useState(false)
  const chain = useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: async ({ signal }) => api.get<AuditChain>('/audit/chain', { signal })
  })
  const proof = useQuery({
    queryKey: ['audit', 'verification'],
    queryFn: async ({ signal }) => api.get<AuditVerification>('/audit/verification', { signal }),
    enabled: asked,
    staleTime: 0
  })
  if (!chain.data) return null
  const { links, unsealed } = chain.data
  const verify = (): void => {
    if (asked) void proof.refetch()
    else setAsked(true)
  }
  return (
    <p className="row">
      <span className="soft">{say('web.audit.chain', { links, unsealed })}</span>
      <Button kind="quiet" busy={proof.isFetching} onClick={verify}>
        {say('web.audit.verify')}
      </Button>
      {proof.data && !proof.isFetching && (
        <span role="status" className={proof.data.broken === null ? undefined : 'audit-wrong'}>
          {proof.data.broken === null
            ? say('web.audit.whole', { entries: proof.data.entries })
            : say('web.audit.broken', { link: proof.data.broken, entries: proof.data.entries })}
        </span>
      )}
    </p>
  )
}

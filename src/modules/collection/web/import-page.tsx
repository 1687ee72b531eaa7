import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorState, Skeleton, useText } from '#ui'
import type { ImportRun } from '../contract.ts'
import { Steps } from './parts/steps.tsx'
import { importQuery } from './queries.ts'
import { CheckStep } from './steps/check-step.tsx'
import { FileStep } from './steps/file-step.tsx'
import { MapStep } from './steps/map-step.tsx'
import { RunStep } from './steps/run-step.tsx'

const stepOf = ({ state, counts }: ImportRun): number => {
  if (state === 'draft') return 2
  if (state === 'checking' || state === 'checked') return 3
  // A check that was cancelled or broke off has imported nothing.
  return (state === 'cancelled' || state === 'failed') && counts.rows === 0 ? 2 : 4
}

const OneImport = ({ id }: Readonly<{ id: string }>) => {
  const say = useText()
  const { data: run, error, refetch } = useQuery(importQuery(id))
  const [isBack, setBack] = useState(false)
  if (run === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  const at = stepOf(run)
  const step = isBack && at === 3 ? 2 : at
  return (
    <>
      <div className="row spread">
        <h1>{run.fileName}</h1>
        <Steps at={step} done={run.state === 'done'} />
      </div>
      {run.warnings.length > 0 && step < 4 && (
        <ul className="soft small" aria-label={say('import.web.warnings')}>
          {run.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {step === 2 && <MapStep run={run} onChecking={() => setBack(false)} />}
      {step === 3 && <CheckStep run={run} onBack={() => setBack(true)} />}
      {step === 4 && <RunStep run={run} />}
    </>
  )
}

/** 导入: 1 文件 → 2 对应 → 3 检查 → 4 完成. The address says which import; reloading loses nothing. */
export const ImportPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const { id } = useParams({ strict: false })
  return (
    <div className="page stack">
      {id === undefined ? (
        <>
          <div className="row spread">
            <h1>{say('import.web.new')}</h1>
            <Steps at={1} done={false} />
          </div>
          <FileStep onTaken={(run) => void navigate({ to: '/imports/$id', params: { id: run.id } })} />
        </>
      ) : (
        <OneImport id={id} />
      )}
    </div>
  )
}

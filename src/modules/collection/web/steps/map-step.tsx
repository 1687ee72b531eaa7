import { useState } from 'react'
import { api, Button, FormProblem, Tabs, useSubmit, useText } from '#ui'
import type { ChangeImport, ImportRun } from '../../contract.ts'
import { ColumnList } from '../parts/column-list.tsx'
import { FieldWays } from '../parts/field-ways.tsx'
import { HeaderRows } from '../parts/header-rows.tsx'
import { OptionFields } from '../parts/option-fields.tsx'
import { PreviewGrid } from '../parts/preview-grid.tsx'
import { RelatedList } from '../parts/related-list.tsx'
import { SheetChoice } from '../parts/sheet-choice.tsx'
import { TemplateBar } from '../parts/template-bar.tsx'
import { keepRun } from '../queries.ts'

type MapStepProps = Readonly<{ run: ImportRun; onChecking: () => void }>

/** The second step: which column is which field, and the first rows as they will be stored. */
export const MapStep = ({ run, onChecking }: MapStepProps) => {
  const say = useText()
  const [view, setView] = useState<'columns' | 'preview'>('columns')
  const change = useSubmit(async (input: ChangeImport) => api.patch<ImportRun>(`/imports/${run.id}`, input), {
    onDone: keepRun
  })
  const check = useSubmit(
    async (_: Readonly<{ at: string }>, key) =>
      api.post<ImportRun>(`/imports/${run.id}/check`, {}, { idempotencyKey: key }),
    {
      onDone: (answer) => {
        keepRun(answer)
        onChecking()
      }
    }
  )
  const doubts = run.preview.flatMap(({ problems }) => problems).length
  return (
    <>
      {run.mappingFrom !== null && (
        <p className="soft">
          {run.template?.name === run.mappingFrom
            ? say('import.web.byTemplate', { name: run.mappingFrom })
            : say('import.web.mappingFrom', { file: run.mappingFrom })}
        </p>
      )}
      {run.problem !== null && <p className="form-problem">{run.problem}</p>}
      {run.unusable !== null && <p className="form-problem">{run.unusable}</p>}
      <FormProblem error={change.error ?? check.error} />
      <SheetChoice run={run} onChange={(sheet) => change.mutate({ sheet })} />
      <HeaderRows run={run} busy={change.isPending} onChange={(headerRow) => change.mutate({ headerRow })} />
      <Tabs
        label={say('import.web.step.map')}
        value={view}
        onChange={setView}
        tabs={[
          { key: 'columns', label: say('import.web.columns', { count: run.columns.length }) },
          { key: 'preview', label: say('import.web.previewTab', { count: doubts }) }
        ]}
      >
        {view === 'columns' ? (
          <ColumnList
            run={run}
            onChange={(index, field, skip) => change.mutate({ columns: [{ index, field, skip }] })}
          />
        ) : (
          <PreviewGrid run={run} />
        )}
      </Tabs>
      <RelatedList run={run} onChange={(related) => change.mutate({ related: [related] })} />
      <OptionFields options={run.options} onChange={(options) => change.mutate({ options })} />
      <FieldWays run={run} onChange={(ways) => change.mutate({ options: { ways } })} />
      <TemplateBar run={run} />
      <div className="import-actions row">
        <Button
          kind="primary"
          busy={check.isPending || change.isPending}
          disabled={run.unusable !== null}
          onClick={() => check.mutate({ at: String(Date.now()) })}
        >
          {say('import.web.check')}
        </Button>
        <span className="soft small">{say('import.web.check.about')}</span>
      </div>
    </>
  )
}

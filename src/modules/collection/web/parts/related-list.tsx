import { useState } from 'react'
import { Button, Checkbox, Select, useText } from '#ui'
import type { ChangeRelated, ImportRun, RelatedKind, RelatedSheet } from '../../contract.ts'

const kinds: readonly RelatedKind[] = ['contact', 'need', 'order', 'followUp']

type OnChange = (change: ChangeRelated) => void

const Columns = ({ of, onChange }: Readonly<{ of: RelatedSheet; onChange: OnChange }>) => {
  const say = useText()
  return (
    <table className="import-columns">
      <thead>
        <tr>
          <th>{say('import.web.column')}</th>
          <th>{say('import.web.samples')}</th>
          <th>{say('import.web.field')}</th>
        </tr>
      </thead>
      <tbody>
        {of.columns.map(({ index, column, field, group, samples }) => (
          <tr key={index} data-own={field === null || undefined}>
            <th scope="row">{column}</th>
            <td className="soft import-samples">{samples.join(' · ')}</td>
            <td>
              <Select
                aria-label={say('import.web.fieldOf', { column })}
                value={field ?? ''}
                options={[
                  { value: '', label: say('import.web.leftOut') },
                  ...of.fields.map(({ key, name }) => ({
                    value: key,
                    label: key === field && group > 1 ? `${name} ${group}` : name
                  }))
                ]}
                onChange={(value) => {
                  const key = of.fields.find((one) => one.key === value)?.key ?? null
                  onChange({ sheet: of.sheet, kind: of.kind, columns: [{ index, field: key }] })
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const OneSheet = ({ of, onChange }: Readonly<{ of: RelatedSheet; onChange: OnChange }>) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const name = say(`import.web.kind.${of.kind}`)
  const where = of.own ? say('import.web.related.own') : say('import.web.related.sheet', { sheet: of.sheet })
  const mapped = of.columns.filter(({ field }) => field !== null).length
  return (
    <li className="import-related">
      <div className="row">
        <Checkbox
          checked={of.use && of.problem === null}
          disabled={of.problem !== null}
          onChange={(use) => onChange({ sheet: of.sheet, kind: of.kind, use })}
        >
          {name}
        </Checkbox>
        <span className="soft">{where}</span>
        {!of.own && (
          <div>
            <Select
              aria-label={say('import.web.related.kind', { sheet: of.sheet })}
              value={of.kind}
              options={kinds.map((kind) => ({ value: kind, label: say(`import.web.kind.${kind}`) }))}
              onChange={(kind) => onChange({ sheet: of.sheet, kind })}
            />
          </div>
        )}
        <Button kind="quiet" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {say('import.web.related.columns', { count: mapped, of: of.columns.length })}
        </Button>
      </div>
      {of.problem !== null && <p className="small import-doubt">{of.problem}</p>}
      {(isOpen || of.problem !== null) && <Columns of={of} onChange={onChange} />}
    </li>
  )
}

/** What comes with the customers: contacts, needs, orders and follow-ups of further sheets, or of several rows of one customer. */
export const RelatedList = ({ run, onChange }: Readonly<{ run: ImportRun; onChange: OnChange }>) => {
  const say = useText()
  const others = run.workbook.filter(
    ({ name }) => name !== run.sheet && !run.related.some(({ sheet, own }) => sheet === name && !own)
  )
  if (run.related.length === 0 && others.length === 0) return null
  return (
    <section className="stack">
      <h2>{say('import.web.related')}</h2>
      <p className="soft small">{say('import.web.related.about')}</p>
      <ul className="import-list">
        {run.related.map((of) => (
          <OneSheet key={`${of.sheet} ${of.own ? of.kind : ''}`} of={of} onChange={onChange} />
        ))}
        {others.map(({ name, hidden }) => (
          <li key={name} className="import-related">
            <div className="row">
              <span>{name}</span>
              {hidden && <span className="soft small">{say('import.web.sheet.hidden')}</span>}
              <div>
                <Select
                  aria-label={say('import.web.related.kind', { sheet: name })}
                  value=""
                  options={[
                    { value: '', label: say('import.web.leftOut') },
                    ...kinds.map((kind) => ({ value: kind, label: say(`import.web.kind.${kind}`) }))
                  ]}
                  onChange={(value) => {
                    const kind = kinds.find((one) => one === value)
                    if (kind) onChange({ sheet: name, kind, use: true })
                  }}
                />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

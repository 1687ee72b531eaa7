import { Combobox, useText, type Choice } from '#ui'
import type { ImportColumn, ImportRun } from '../../contract.ts'

/** Below it a person should look at what the program guessed. */
const SURE = 0.75

type ColumnListProps = Readonly<{
  run: ImportRun
  onChange: (index: number, field: ImportColumn['field'], skip: boolean) => void
}>

/** Which column is which field: as understood, with the reason, and a field to correct it. */
export const ColumnList = ({ run, onChange }: ColumnListProps) => {
  const say = useText()
  const names = new Map<string, string>(run.fields.map(({ key, name }) => [key, name]))
  const own: Choice = { value: '', label: say('import.web.own') }
  const leftOut: Choice = { value: 'skip', label: say('import.web.leftOut') }
  const search = async (query: string): Promise<readonly Choice[]> => {
    const wanted = query.toLowerCase()
    const found = run.fields
      .filter(({ key, name }) => name.toLowerCase().includes(wanted) || key.toLowerCase().includes(wanted))
      .map(({ key, name }): Choice => ({ value: key, label: name }))
    const others = [own, leftOut].filter(({ label }) => query === '' || label.includes(query))
    return Promise.resolve([...others, ...found])
  }
  return (
    <table className="import-columns">
      <thead>
        <tr>
          <th>{say('import.web.column')}</th>
          <th>{say('import.web.samples')}</th>
          <th>{say('import.web.field')}</th>
          <th>{say('import.web.because')}</th>
        </tr>
      </thead>
      <tbody>
        {run.columns.map(({ index, column, field, skip, group, confidence, because, samples }) => {
          const doubtful = field !== null && confidence < SURE
          return (
            <tr key={index} data-own={field === null || undefined}>
              <th scope="row">{column}</th>
              <td className="soft import-samples">{samples.join(' · ')}</td>
              <td>
                <Combobox
                  aria-label={say('import.web.fieldOf', { column })}
                  searchKey={['import-fields', run.id]}
                  value={
                    field === null
                      ? skip
                        ? leftOut
                        : own
                      : {
                          value: field,
                          label: `${names.get(field) ?? field}${group > 1 ? ` ${group}` : ''}`
                        }
                  }
                  search={search}
                  onChange={(choice) => {
                    const key = run.fields.find((one) => one.key === choice?.value)?.key ?? null
                    const leave = choice?.value === 'skip'
                    if (choice !== null && (key !== field || leave !== skip)) onChange(index, key, leave)
                  }}
                />
              </td>
              <td className={`small ${doubtful ? 'import-doubt' : 'soft'}`}>
                {doubtful && <b>{say('import.web.doubt')} </b>}
                {because}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

import { useState } from 'react'
import { Button, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'

/** Columns of a sheet that tell where its header is. */
const SHOWN_COLUMNS = 10

type HeaderRowsProps = Readonly<{
  run: ImportRun
  busy: boolean
  onChange: (headerRow: number | null) => void
}>

/** Where the header stands, and the first rows as they are to say it by hand. */
export const HeaderRows = ({ run, busy, onChange }: HeaderRowsProps) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const { chosen, found } = run.headerRow
  const current = chosen === 0 ? 0 : found
  const width = Math.min(SHOWN_COLUMNS, Math.max(0, ...run.raw.map(({ cells }) => cells.length)))
  const at =
    current === null || current === 0
      ? say('import.web.header.none')
      : say('import.web.header.at', { row: current })
  const choice = (row: number, label: string) => (
    <input
      type="radio"
      name={`header-${run.id}`}
      aria-label={label}
      checked={(current ?? 0) === row}
      disabled={busy}
      onChange={() => onChange(row)}
    />
  )
  return (
    <section className="stack">
      <div className="row">
        <span className="soft">{at}</span>
        <Button kind="quiet" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {say(isOpen ? 'import.web.header.close' : 'import.web.header.change')}
        </Button>
        {chosen !== null && (
          <Button kind="quiet" busy={busy} onClick={() => onChange(null)}>
            {say('import.web.header.again')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="import-raw" tabIndex={0} role="region" aria-label={say('import.web.header.change')}>
          <p className="soft small">{say('import.web.header.about')}</p>
          <table>
            <tbody>
              <tr>
                <td colSpan={width + 2}>
                  <label className="row">
                    {choice(0, say('import.web.header.no'))}
                    {say('import.web.header.no')}
                  </label>
                </td>
              </tr>
              {run.raw.map(({ sheetRow, cells }) => (
                <tr
                  key={sheetRow}
                  aria-current={current === sheetRow || undefined}
                  onClick={() => current !== sheetRow && !busy && onChange(sheetRow)}
                >
                  <td>{choice(sheetRow, say('import.web.rowNumber', { row: sheetRow }))}</td>
                  <td className="number soft">{sheetRow}</td>
                  {Array.from({ length: width }, (_, column) => (
                    <td key={column}>{cells[column] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

import { Select, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'

type SheetChoiceProps = Readonly<{ run: ImportRun; onChange: (sheet: string) => void }>

/** Which sheet lists the customers; what each looks like beside its name. */
export const SheetChoice = ({ run, onChange }: SheetChoiceProps) => {
  const say = useText()
  if (run.sheets.length < 2) return null
  const labelOf = (name: string): string => {
    const { hidden = false, looksLike = null } = run.workbook.find((one) => one.name === name) ?? {}
    const hints = [
      looksLike === null || looksLike === 'customer' ? null : say(`import.web.kind.${looksLike}`),
      hidden ? say('import.web.sheet.hidden') : null
    ].filter((hint) => hint !== null)
    return hints.length === 0 ? name : `${name}（${hints.join(' · ')}）`
  }
  return (
    <div className="row">
      <span className="soft">{say('import.web.sheet')}</span>
      <div>
        <Select
          aria-label={say('import.web.sheet')}
          value={run.sheet ?? ''}
          options={run.sheets.map((sheet) => ({ value: sheet, label: labelOf(sheet) }))}
          onChange={onChange}
        />
      </div>
    </div>
  )
}

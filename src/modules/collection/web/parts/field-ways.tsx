import { Select, useText } from '#ui'
import type { FieldWay, ImportOptions, ImportRun } from '../../contract.ts'
import { mappedFields, usualWay, waysWith } from './ways-of-fields.ts'

const ways: readonly FieldWay[] = ['fill', 'overwrite', 'ask', 'keep']

type FieldWaysProps = Readonly<{
  run: Pick<ImportRun, 'columns' | 'fields' | 'options'>
  onChange: (ways: ImportOptions['ways']) => void
}>

/** What becomes of each field of customers who are here already, where one goes another way than the rest. */
export const FieldWays = ({ run, onChange }: FieldWaysProps) => {
  const say = useText()
  const { onDuplicate, ways: chosen } = run.options
  const usual = usualWay(onDuplicate)
  const fields = mappedFields(run)
  if (usual === null || fields.length === 0) return null
  const differing = fields.filter(({ key }) => chosen[key] !== undefined).length
  return (
    <details className="import-ways">
      <summary>
        {differing === 0
          ? say('import.web.ways')
          : say('import.web.ways.some', { count: differing, of: fields.length })}
      </summary>
      <p className="soft small">{say('import.web.ways.about')}</p>
      <ul>
        {fields.map(({ key, name }) => (
          <li key={key} data-own={chosen[key] !== undefined || undefined}>
            <span id={`way-${key}`}>{name}</span>
            <Select<FieldWay | ''>
              aria-labelledby={`way-${key}`}
              value={chosen[key] ?? ''}
              placeholder={say('import.web.ways.usual', { way: say(`import.web.way.${usual}`) })}
              options={ways.map((way) => ({ value: way, label: say(`import.web.way.${way}`) }))}
              onChange={(way) => onChange(waysWith(chosen, key, way === '' ? null : way))}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

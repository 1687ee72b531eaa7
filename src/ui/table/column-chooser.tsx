import { Button } from '../form/button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { Popover } from '../surface/popover.tsx'
import { useText } from '../text/use-text.ts'
import type { Columns } from './use-columns.ts'

/** Which columns to see. */
export const ColumnChooser = <Row,>({ columns }: Readonly<{ columns: Columns<Row> }>) => {
  const say = useText()
  return (
    <Popover
      label={say('ui.table.columns.choose')}
      trigger={(trigger) => <Button {...trigger}>{say('ui.table.columns')}</Button>}
    >
      {() =>
        columns.all.map((column) => (
          <Checkbox
            key={column.key}
            checked={columns.isShown(column)}
            disabled={column.fixed}
            onChange={() => columns.toggle(column.key)}
          >
            {column.header}
          </Checkbox>
        ))
      }
    </Popover>
  )
}

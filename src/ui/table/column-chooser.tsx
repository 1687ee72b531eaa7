import { Button } from '../form/button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { IconButton } from '../form/icon-button.tsx'
import { Popover } from '../surface/popover.tsx'
import { useText } from '../text/use-text.ts'
import type { Columns } from './use-columns.ts'

/** Which columns to see, and in which order. */
export const ColumnChooser = <Row,>({ columns }: Readonly<{ columns: Columns<Row> }>) => {
  const say = useText()
  const { all, shown } = columns
  const hidden = all.filter((column) => !columns.isShown(column))
  return (
    <Popover
      label={say('ui.table.columns.choose')}
      className="column-chooser"
      trigger={(trigger) => <Button {...trigger}>{say('ui.table.columns')}</Button>}
    >
      {() => (
        <>
          {[...shown, ...hidden].map((column) => {
            const before = shown[shown.indexOf(column) - 1]
            return (
              <div key={column.key} className="column-choice">
                <Checkbox
                  checked={columns.isShown(column)}
                  disabled={column.fixed}
                  onChange={() => columns.toggle(column.key)}
                >
                  {column.header}
                </Checkbox>
                {before && before.fixed !== true && (
                  <IconButton
                    icon="up"
                    label={say('ui.table.columns.earlier', { column: column.header })}
                    onClick={() => columns.move(column.key, before.key)}
                  />
                )}
              </div>
            )
          })}
          {columns.isTouched && (
            <Button kind="quiet" onClick={columns.reset}>
              {say('ui.table.columns.reset')}
            </Button>
          )}
        </>
      )}
    </Popover>
  )
}

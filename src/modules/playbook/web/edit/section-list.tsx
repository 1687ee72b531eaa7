import { Select, useText } from '#ui'
import { partOf, sections } from './forms/index.ts'
import { readPlace } from './place-of-path.ts'
import type { Problem } from './editing.ts'

type Marks = Readonly<{ edited: number; problems: number; warnings: number }>

/** How many edits, problems and warnings each section has. */
const marksOf = (
  edited: readonly string[],
  problems: readonly Problem[],
  warnings: readonly Problem[]
): ReadonlyMap<string, Marks> => {
  const marks = new Map<string, Marks>()
  const count = (path: string, kind: keyof Marks): void => {
    const key = partOf(readPlace(path))?.section.key
    if (key === undefined) return
    const known = marks.get(key) ?? { edited: 0, problems: 0, warnings: 0 }
    marks.set(key, { ...known, [kind]: known[kind] + 1 })
  }
  for (const path of edited) count(path, 'edited')
  for (const { path } of problems) count(path, 'problems')
  for (const { path } of warnings) count(path, 'warnings')
  return marks
}

/** The sections at the side, with a mark where something is edited or wrong; on a phone a list to choose from. */
export const SectionList = ({
  value,
  onChange,
  edited,
  problems,
  warnings
}: Readonly<{
  value: string
  onChange: (key: string) => void
  edited: readonly string[]
  problems: readonly Problem[]
  warnings: readonly Problem[]
}>) => {
  const say = useText()
  const marks = marksOf(edited, problems, warnings)
  const told = ({ problems: wrong, edited: changed, warnings: warned }: Marks): string => {
    if (wrong > 0) return say('method.problems', { count: wrong })
    return changed > 0 ? say('method.edits', { count: changed }) : say('method.warnings', { count: warned })
  }
  const suffix = (key: string): string => {
    const mark = marks.get(key)
    return mark ? ` · ${told(mark)}` : ''
  }
  return (
    <>
      <nav className="edit-sections" aria-label={say('method.sections')}>
        <ul>
          {sections.map(({ key }) => {
            const mark = marks.get(key)
            return (
              <li key={key}>
                <button
                  type="button"
                  aria-current={key === value ? 'page' : undefined}
                  onClick={() => onChange(key)}
                >
                  {say(`method.section.${key}`)}
                  {mark && (
                    <span className={mark.problems > 0 ? 'edit-mark alarm' : 'edit-mark'}>{told(mark)}</span>
                  )}
                </button>
              </li>
            )
          })}
        </ul>
      </nav>
      <div className="edit-sections-phone">
        <Select
          aria-label={say('method.sections')}
          value={value}
          options={sections.map(({ key }) => ({
            value: key,
            label: say(`method.section.${key}`) + suffix(key)
          }))}
          onChange={onChange}
        />
      </div>
    </>
  )
}

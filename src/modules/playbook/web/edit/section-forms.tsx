import { useText } from '#ui'
import type { Section } from './forms/index.ts'
import { ItemFields } from './forms/item-fields.tsx'
import { drawList, ItemList } from './forms/item-list.tsx'

/** All of a section as forms, part by part. */
export const SectionForms = ({ section }: Readonly<{ section: Section }>) => {
  const say = useText()
  const [only, ...others] = section.parts
  return (
    <div className="edit-forms">
      {section.parts.map((part) => {
        const title = say(`method.part.${part.key}`)
        const isOnly = only === part && others.length === 0
        return (
          <section key={part.key} aria-label={title} className="edit-part">
            {!isOnly && <h2>{title}</h2>}
            {part.about === true && <p className="soft">{say(`method.part.${part.key}.about`)}</p>}
            {part.kind === 'list' ? (
              <ItemList list={part.list} place={part.place} />
            ) : (
              <ItemFields fields={part.fields} place={part.place} drawList={drawList} />
            )}
          </section>
        )
      })}
    </div>
  )
}

import { fileSections } from './file.ts'
import type { Part, Section } from './form.ts'
import { lastSections, leadSections } from './leads.ts'
import { methodSections } from './method.ts'

/** Everything of a playbook as forms, in the order in which a sales manager thinks of it. */
export const sections: readonly Section[] = [
  ...methodSections,
  ...leadSections,
  ...fileSections,
  ...lastSections
]

export const sectionOfKey = (key: unknown): Section | null => sections.find((one) => one.key === key) ?? null

export type Found = Readonly<{ section: Section; part: Part }>

/** The part in which a place of the document is edited: the one that lies deepest around it. */
export const partOf = (place: readonly (string | number)[]): Found | null => {
  let best: Found | null = null
  for (const section of sections)
    for (const part of section.parts) {
      if (!part.place.every((step, at) => step === place[at])) continue
      const next = place[part.place.length]
      const fits =
        part.kind === 'list'
          ? next === undefined || typeof next === 'number'
          : next === undefined || part.fields.some(({ key }) => key === next)
      if (fits && (best === null || part.place.length >= best.part.place.length)) best = { section, part }
    }
  return best
}

export * from './form.ts'

import type { AnalysisCatalogue } from '#contracts/analysis'
import { h } from './dom.ts'

/** A part of the opened customer under its own heading. */
export const section = (title: string, ...children: readonly (Node | string | null | false)[]): HTMLElement =>
  h('section', null, h('h3', null, title), ...children)

/** The name of a field as the playbook's readers call it. */
export const fieldName = ({ fields }: AnalysisCatalogue, field: string): string =>
  Object.entries(fields).find(([key]) => key === field)?.[1] ?? field

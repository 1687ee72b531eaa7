import { createRecent } from '#kernel/recent'
import type { CustomerAnalysis } from '../contract.ts'

const MOST_WRITTEN = 5000

/**
 * Writes customers as JSON, to the letter as `JSON.stringify` does. Tags with their reasons, scores and steps are most of
 * it, and the writer gives customers who share them one object: each is put into text once.
 */
export const createCustomerJson = (): ((customer: CustomerAnalysis) => string) => {
  const written = createRecent<object, string>(MOST_WRITTEN)
  const shared = (part: object | null): string => {
    if (part === null) return 'null'
    const known = written.get(part)
    if (known !== undefined) return known
    const json = JSON.stringify(part)
    written.set(part, json)
    return json
  }
  const own = JSON.stringify

  const tagsJson = (tags: CustomerAnalysis['portrait']['tags']): string => {
    let json = ''
    for (const tag of tags) json = json === '' ? shared(tag) : `${json},${shared(tag)}`
    return json
  }

  const portraitJson = ({ line, tags, scores, completeness, labels }: CustomerAnalysis['portrait']): string =>
    `{"line":${own(line)},"tags":[${tagsJson(tags)}],"scores":{"base":${shared(scores.base)},` +
    `"need":${shared(scores.need)},"behaviour":${shared(scores.behaviour)},"value":${shared(scores.value)}},` +
    `"completeness":${shared(completeness)},"labels":${own(labels)}}`

  const gradeJson = (grade: CustomerAnalysis['grade']): string =>
    grade.grade === null ? shared(grade) : own(grade)

  const strategyJson = (strategy: CustomerAnalysis['strategy']): string => {
    if (strategy === null) return 'null'
    const { id, name, because, role, cadence, materials, actions, nextBetter } = strategy
    return (
      `{"id":${own(id)},"name":${own(name)},"because":${own(because)},"role":${own(role)},` +
      `"cadence":${shared(cadence)},"materials":${shared(materials)},"actions":${shared(actions)},` +
      `"nextBetter":${shared(nextBetter)}}`
    )
  }

  return (customer) =>
    `{"row":${customer.row},"sheetRow":${customer.sheetRow},"externalId":${own(customer.externalId)},` +
    `"name":${own(customer.name)},"values":${own(customer.values)},` +
    `"portrait":${portraitJson(customer.portrait)},"grade":${gradeJson(customer.grade)},` +
    `"strategy":${strategyJson(customer.strategy)},"nextFollowUp":${own(customer.nextFollowUp)},` +
    `"segment":${own(customer.segment)},"needPriority":${own(customer.needPriority)},` +
    `"pains":${own(customer.pains)},"wants":${own(customer.wants)},` +
    `"findings":${own(customer.findings)},"duplicates":${own(customer.duplicates)}}`
}

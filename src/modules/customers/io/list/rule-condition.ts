import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf, factCatalogue } from '#core/playbook'
import { factsUsed, parseCondition, toSqlFilter, type Catalogue, type Condition } from '#lib/rules'
import { numberedSql, type Sql } from '#platform/database'
import { factColumnsOf } from '../../facts/custom-columns.ts'
import { customerFactColumns } from '../../facts/fact-columns.ts'
import { maskedQuestion, type Asking } from './asking.ts'

/** What can be asked of customers: every fact that has a column, so none of leads. */
export const askable = (playbook: PlaybookDocument | null): Catalogue => {
  const catalogue = playbook ? catalogueOf(playbook) : factCatalogue
  const { columns } = playbook ? factColumnsOf(playbook) : customerFactColumns
  return { ...catalogue, facts: catalogue.facts.filter(({ key }) => Object.hasOwn(columns, key)) }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'customers.ruleNotJson', {}, 'rule')
  }
}

/** Refused with its place where it is no condition: `rule.all[1].gte`. */
export const parseRule = (text: string, playbook: PlaybookDocument | null): Condition => {
  const parsed = parseCondition(readJson(text), askable(playbook), 'rule')
  if (parsed.ok) return parsed.value
  const [problem] = parsed.problems
  throw new AppError('invalid', problem?.code ?? 'rules.not-a-condition', problem?.params, problem?.path)
}

/** Whether a fact tells what is masked; tags do where some of them are. */
export const isMaskedFact = (fact: string, { facts }: Asking['hidden']): boolean =>
  facts.has(fact) || (fact === 'customer.tags' && facts.size > 0)

/**
 * A condition of the rule language as a filter over `f`; none where none is asked. Refused with its place where it is no
 * condition (`rule.all[1].gte`), and where it asks for a fact that is masked, for tags too when some of them are.
 */
export const ruleCondition = (
  text: string | undefined,
  { today, hidden, playbook }: Asking
): readonly Sql[] => {
  if (text === undefined || text.trim() === '') return []
  const parsed = parseRule(text, playbook)
  if (factsUsed(parsed).some((fact) => isMaskedFact(fact, hidden))) throw maskedQuestion('rule')
  const { text: condition, values } = toSqlFilter(
    parsed,
    playbook ? factColumnsOf(playbook) : customerFactColumns,
    { asOf: today }
  )
  return [numberedSql(condition, values)]
}

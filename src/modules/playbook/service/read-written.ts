import { AppError } from '#kernel/app-error'
import { translate, type Language } from '#lang'
import type { PlaybookDocument, PlaybookProblems, WrittenPlaybook } from '../contract.ts'
import { checkPlaybook } from '../core/check/check-playbook.ts'
import { problem, type PlaybookProblem } from '../core/check/problem.ts'
import { builtInFieldOf } from '#core/collection'
import { readPlaybook, type LocatedProblem } from '../core/yaml/read-playbook.ts'

type Problem = PlaybookProblem & Partial<Pick<LocatedProblem, 'line' | 'column'>>

/** Names of the team's own fields that lists already use for a field of the product: no column would ever be theirs. */
const namedAsBuiltIn = ({ customFields }: PlaybookDocument): readonly Problem[] =>
  customFields.flatMap(({ label, also }, at) =>
    [
      [`customFields[${at}].label`, label] as const,
      ...also.map((name, place) => [`customFields[${at}].also[${place}]`, name] as const)
    ].flatMap(([path, name]) =>
      builtInFieldOf(name) === null ? [] : [problem(path, 'builtInField', { name })]
    )
  )

/** What the version in the text says does not count: the next one is given when it is saved. */
const problemsOf = (written: WrittenPlaybook): readonly Problem[] => {
  const checked =
    'yaml' in written ? readPlaybook(written.yaml) : checkPlaybook({ version: 1, ...written.document })
  return checked.ok ? namedAsBuiltIn(checked.playbook) : checked.problems
}

/** The first problem with its place; the check tells them all. */
const refusalOf = (problems: readonly Problem[]): AppError => {
  const [first] = problems
  const { line, column } = first ?? {}
  const params = {
    ...first?.params,
    ...(line === undefined || column === undefined ? {} : { line, column }),
    problems: problems.length
  }
  return new AppError('invalid', first?.code ?? 'playbook.invalid', params, first?.path ?? null)
}

/** A sound document, or the refusal that names its first problem. */
export const requireSound = (document: unknown): PlaybookDocument => {
  const checked = checkPlaybook(document)
  const problems = checked.ok ? namedAsBuiltIn(checked.playbook) : checked.problems
  if (!checked.ok || problems.length > 0) throw refusalOf(problems)
  return checked.playbook
}

/** The document of what a person wrote; refused with line and column where it is YAML that has problems. */
export const documentOf = (written: WrittenPlaybook): unknown => {
  if (!('yaml' in written)) return written.document
  const read = readPlaybook(written.yaml)
  if (!read.ok) throw refusalOf(read.problems)
  return read.playbook
}

/** Everything that is wrong with what a person wrote, in his language. */
export const checkWritten = (written: WrittenPlaybook, language: Language): PlaybookProblems => {
  const problems = problemsOf(written)
  return {
    ok: problems.length === 0,
    problems: problems.map(({ path, line, column, code, params }) => ({
      path,
      line: line ?? null,
      column: column ?? null,
      code,
      text: translate(language, { code, params })
    }))
  }
}

import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import type { PlaybookDocument, PlaybookProblems, WrittenPlaybook } from '../contract.ts'
import { checkPlaybook } from '../core/check/check-playbook.ts'
import { problem, type PlaybookProblem } from '../core/check/problem.ts'
import { mendsOf } from '../core/warn/mends.ts'
import { tellProblem } from '../core/warn/tell-problem.ts'
import { warningsOf } from '../core/warn/warnings-of.ts'
import { builtInFieldOf } from '#core/collection'
import { readLocated, readPlaybook, type LocatedProblem } from '../core/yaml/read-playbook.ts'

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

type Found = Readonly<{
  problems: readonly Problem[]
  warnings: readonly Problem[]
  /** What is written, where nothing is wrong with it. */
  sound: PlaybookDocument | null
}>

/** What the version in the text says does not count: the next one is given when it is saved. */
const foundIn = (written: WrittenPlaybook): Found => {
  const ofText = 'yaml' in written ? readLocated(written.yaml) : null
  const checked = ofText ?? checkPlaybook({ version: 1, ...('document' in written ? written.document : {}) })
  if (!checked.ok) return { problems: checked.problems, warnings: [], sound: null }
  const problems = namedAsBuiltIn(checked.playbook)
  if (problems.length > 0) return { problems, warnings: [], sound: null }
  const warnings = warningsOf(checked.playbook)
  return { problems, warnings: ofText?.ok ? ofText.locate(warnings) : warnings, sound: checked.playbook }
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

/** Everything that is wrong with what a person wrote, and what he probably did not mean, in his language. */
export const checkWritten = (written: WrittenPlaybook, language: Language): PlaybookProblems => {
  const { problems, warnings, sound } = foundIn(written)
  const told = (found: Problem) => ({
    path: found.path,
    line: found.line ?? null,
    column: found.column ?? null,
    code: found.code,
    text: tellProblem(found, language),
    mends: (sound === null ? [] : mendsOf(found, sound)).map(({ code, params, edits }) => ({
      text: tellProblem({ path: found.path, code, params }, language),
      edits: [...edits]
    }))
  })
  return { ok: problems.length === 0, problems: problems.map(told), warnings: warnings.map(told) }
}

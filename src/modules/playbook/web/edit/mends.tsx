import { Button, showToast, useNamed, useText } from '#ui'
import { valueAt, withValue } from '../../core/draft/index.ts'
import { isWithin, useEditing, type Problem } from './editing.ts'
import { readPlace } from './place-of-path.ts'

type Mend = Problem['mends'][number]
type Edit = Mend['edits'][number]

const put = <T,>(document: T, edits: readonly Edit[]): T =>
  edits.reduce((now, { path, value }) => withValue(now, readPlace(path), value), document)

/** Puts right what was warned of, in the draft; a toast takes it back. */
const useMend = (): ((mends: readonly Mend[]) => void) => {
  const say = useText()
  const { document: before, change } = useEditing()
  return (mends) => {
    const all = mends.flatMap(({ edits }) => edits)
    // Each is a whole value: of two at one place the first is taken, the other is told of again.
    const edits = all.filter(({ path }, at) => all.findIndex((one) => one.path === path) === at)
    const earlier = edits.map(({ path }) => ({ path, value: valueAt(before, readPlace(path)) }))
    change((document) => put(document, edits))
    showToast(say('method.mended', { count: edits.length }), {
      undo: () => change((document) => put(document, earlier))
    })
  }
}

/** Ways to put one warning right, each a click. */
export const Mends = ({ problem }: Readonly<{ problem: Problem }>) => {
  const named = useNamed()
  const { isLooking } = useEditing()
  const mend = useMend()
  if (problem.mends.length === 0) return null
  return (
    <div className="mends">
      {problem.mends.map((one) => (
        <Button key={one.text} disabled={isLooking} onClick={() => mend([one])}>
          {named(one.text)}
        </Button>
      ))}
    </div>
  )
}

/** What is meant without asking: the only way, or the only one that leaves what was edited by hand as it is. */
const sureOf = ({ mends }: Problem, edited: readonly string[]): readonly Mend[] => {
  const [only, ...more] =
    mends.length === 1
      ? mends
      : mends.filter(
          ({ edits }) =>
            !edits.some(({ path }) => edited.some((one) => isWithin(one, path) || isWithin(path, one)))
        )
  return only !== undefined && more.length === 0 ? [only] : []
}

/** All at once: B, 价值等级-高, the matrix and the segments follow the grade A that was moved. */
export const MendAll = ({ problems }: Readonly<{ problems: readonly Problem[] }>) => {
  const say = useText()
  const { isLooking, edited } = useEditing()
  const mend = useMend()
  const sure = problems.flatMap((one) => sureOf(one, edited))
  if (sure.length < 2) return null
  return (
    <Button disabled={isLooking} onClick={() => mend(sure)}>
      {say('method.mend.all', { count: sure.length })}
    </Button>
  )
}

import { Button, useNamed, useText, type Say } from '#ui'
import type { PlaybookDocument } from '../../contract.ts'
import { placeWords } from './changes/change-words.ts'
import type { Problem } from './editing.ts'
import { readPlace } from './place-of-path.ts'

const PATH = /[a-zA-Z]+(?:\.[a-zA-Z]+|\[\d+\])+/g

/** A place as people call it: 客户分级 · 客户 B · 条件. */
const wordsOf = (path: string, document: PlaybookDocument, say: Say): string => {
  const { section, item, field } = placeWords(document, readPlace(path), say)
  return [section, item, field].filter((one) => one !== null).join(' · ')
}

/** Problems in which places are called as people call them. */
export const inWords = (
  problems: readonly Problem[],
  document: PlaybookDocument,
  say: Say
): readonly Problem[] =>
  problems.map((one) => ({
    ...one,
    text: one.text.replaceAll(PATH, (path) => `“${wordsOf(path, document, say)}”`)
  }))

/** Everything that is wrong, each with its place in words and a way to it. */
export const ProblemList = ({
  problems,
  document,
  onShow
}: Readonly<{
  problems: readonly Problem[]
  document: PlaybookDocument
  onShow: (path: string) => void
}>) => {
  const say = useText()
  const named = useNamed()
  return (
    <ol className="problem-list" role="alert">
      {problems.map(({ path, text }) => (
        <li key={`${path} ${text}`}>
          <Button kind="quiet" onClick={() => onShow(path)}>
            {named(wordsOf(path, document, say))}
          </Button>{' '}
          <span className="alarm">{named(text)}</span>
        </li>
      ))}
    </ol>
  )
}

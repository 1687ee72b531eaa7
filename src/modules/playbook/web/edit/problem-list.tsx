import { Button, useNamed, useText } from '#ui'
import type { PlaybookDocument } from '../../contract.ts'
import { placeWords } from './changes/change-words.ts'
import type { Problem } from './editing.ts'
import { readPlace } from './place-of-path.ts'

const PATH = /[a-zA-Z]+(?:\.[a-zA-Z]+|\[\d+\])+/g

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
  const wordsOf = (path: string): string => {
    const { section, item, field } = placeWords(document, readPlace(path), say)
    return [section, item, field].filter((one) => one !== null).join(' · ')
  }
  return (
    <ol className="problem-list" role="alert">
      {problems.map(({ path, text }) => (
        <li key={`${path} ${text}`}>
          <Button kind="quiet" onClick={() => onShow(path)}>
            {named(wordsOf(path))}
          </Button>{' '}
          <span className="alarm">{named(text.replaceAll(PATH, (one) => `“${wordsOf(one)}”`))}</span>
        </li>
      ))}
    </ol>
  )
}

import type { Language } from '#lang'
import { Button, useNamed, useText, type Say } from '#ui'
import type { PlaybookDocument } from '../../contract.ts'
import { placeWords } from './changes/change-words.ts'
import type { Problem } from './editing.ts'
import { MendAll, Mends } from './mends.tsx'
import { readPlace } from './place-of-path.ts'

const PATH = / ?([a-zA-Z]+(?:\.[a-zA-Z]+|\[\d+\])+) ?/g

/** A place as people call it: 客户分级 · 客户 B · 条件. */
const wordsOf = (path: string, document: PlaybookDocument, say: Say): string => {
  const { section, item, field } = placeWords(document, readPlace(path), say)
  return [section, item, field].filter((one) => one !== null).join(' · ')
}

/** What another place is called within a sentence: 客户 B; where nothing names it, all of the way to it. */
const nameOf = (path: string, document: PlaybookDocument, say: Say): string =>
  placeWords(document, readPlace(path), say).name ?? wordsOf(path, document, say)

/** Problems in which places are called as people call them; Chinese quotes stand without spaces around them. */
export const inWords = (
  problems: readonly Problem[],
  document: PlaybookDocument,
  say: Say,
  language: Language
): readonly Problem[] => {
  const told = (text: string): string =>
    text.replaceAll(PATH, (found: string, path: string) => {
      const name = say('method.place', { name: nameOf(path, document, say) })
      return language === 'en' ? found.replace(path, () => name) : name
    })
  return problems.map((one) => ({
    ...one,
    text: told(one.text),
    mends: one.mends.map((mend) => ({ ...mend, text: told(mend.text) }))
  }))
}

export type Found = Readonly<{
  problems: readonly Problem[]
  document: PlaybookDocument
  onShow: (path: string) => void
}>

/** Problems or warnings, each with its place in words and a way to it. */
export const ProblemList = ({ problems, document, onShow }: Found) => {
  const say = useText()
  const named = useNamed()
  return (
    <>
      <ol className="problem-list">
        {problems.map((one) => (
          <li key={`${one.path} ${one.text}`}>
            <Button kind="quiet" onClick={() => onShow(one.path)}>
              {named(wordsOf(one.path, document, say))}
            </Button>
            <p>{named(one.text)}</p>
            <Mends problem={one} />
          </li>
        ))}
      </ol>
      <MendAll problems={problems} />
    </>
  )
}

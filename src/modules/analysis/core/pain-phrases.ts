const SEPARATORS = /[，,。.；;、!！?？\n\r\t/|]+|\s{1,}|(?<=\p{Script=Han})[:：]/u
/** `1.`, `(2)`, `①` and dashes before a phrase. */
const BULLET = /^[\s\-—•·*（(]*(\d{1,2}|[一二三四五六七八九十①-⑩])?[)）.、．]?\s*/u

const MIN_LENGTH = 2
const MAX_LENGTH = 24

/** The phrases of a pain text: `1.交货慢,2.没人管售后` → 交货慢, 没人管售后. Too short or long ones say nothing. */
export const phrasesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(SEPARATORS)
    .map((phrase) => phrase.replace(BULLET, '').trim())
    .filter((phrase) => phrase.length >= MIN_LENGTH && phrase.length <= MAX_LENGTH)

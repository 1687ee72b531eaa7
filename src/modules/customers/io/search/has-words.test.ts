import { expect, test } from 'vitest'
import { ofWorkspace } from './has-words.ts'

test.each([
  ["'恒达'", "'7/恒达'"],
  ["('恒达' & '汽车') | '#0008':*", "('7/恒达' & '7/汽车') | '7/#0008':*"],
  ["('~qcl' & '~lbj') & ('!0190')", "('7/~qcl' & '7/~lbj') & ('7/!0190')"]
])('each word of %s is asked of one workspace', (question, asked) => {
  expect(ofWorkspace(7, question)).toBe(asked)
})

import { beforeEach, expect, test, vi } from 'vitest'
import { keepDraft, readDraft, strandDraft } from './stored-draft.ts'

const draft = { base: 7, parts: { name: '我的手册' }, yaml: null }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key)
  })
})

test('what is kept comes back, of each member his own', () => {
  keepDraft('w', draft)
  expect(readDraft('w')).toEqual(draft)
  expect(readDraft('z')).toBeNull()
  keepDraft('w', null)
  expect(readDraft('w')).toBeNull()
})

test('a draft that is stranded stays through later edits, until somebody decides', () => {
  keepDraft('w', draft)
  strandDraft('w')
  expect(readDraft('w')).toBeNull()
  keepDraft('w', { ...draft, base: 3 })
  expect(readDraft('w', 'stranded')).toEqual(draft)
  keepDraft('w', null, 'stranded')
  expect(readDraft('w', 'stranded')).toBeNull()
})

test.each(['{', '7', '{"base":"7","parts":{}}', '{"base":7}'])('%s is no draft', (text) => {
  localStorage.setItem('huike.playbook-draft.w', text)
  expect(readDraft('w')).toBeNull()
})

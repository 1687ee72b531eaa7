import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { plain } from './fold.ts'
import { type Parsed, unread } from './parsed.ts'
import {
  closed,
  departmentOf,
  HAN,
  isNameAlone,
  LABEL,
  LABELS_WITHIN,
  type Piece,
  piecesOf
} from './person-pieces.ts'
import { type DecisionRole, parsePosition } from './position.ts'
import { surnameLength } from './surnames.ts'

/**
 * Who a cell 联系人 names. `name` is the person's name, or what he is called where that is all (王总, 李经理); position and
 * department are what the cell says beside it; the role is the one that a title in the name suggests.
 */
export type Person = Readonly<{
  name: string | null
  position: string | null
  department: string | null
  roleSuggestion: DecisionRole | null
}>

const roleOf = (title: string | null): DecisionRole | null => {
  if (title === null) return null
  const parsed = parsePosition(title)
  return parsed.ok ? parsed.value.roleSuggestion : null
}

type Group = Readonly<Record<'names' | 'called' | 'positions' | 'departments', string[]>>

const nobody = (): Group => ({ names: [], called: [], positions: [], departments: [] })

/** 王总（王建国） is one, 王芳/李经理 are two. */
const isOther = ({ names, called }: Group, { is, text }: Piece): boolean => {
  const [name] = names
  if (is === 'name') {
    // 李艾米 Amy Li: a name once more in Latin letters.
    if (name !== undefined) return HAN.test(name) === HAN.test(text) || names.length > 1
    const [known] = called
    return known !== undefined && HAN.test(text) && !isOfOneFamily(known, text)
  }
  if (called.length > 0) return true
  return name !== undefined && HAN.test(name) && !isOfOneFamily(text, name)
}

/** 小刘 and 刘强, 王总 and 王建国; a bare 总 behind a name is that one's. */
const isOfOneFamily = (called: string, name: string): boolean => {
  const text = plain(called).replace(/^[小老阿大](?=.$)/, '')
  const family = text.slice(0, surnameLength(text))
  return family === '' || plain(name).startsWith(family)
}

const isPerson = ({ is }: Piece): boolean => is === 'name' || is === 'called'

/** Whom the pieces name, each with what stands beside him: before him where a list begins so (采购部李娜、技术部张伟). */
const groupsOf = (pieces: readonly Piece[]): readonly Group[] => {
  const [only] = pieces
  if (only?.is === 'called' && pieces.length === 1) return [{ ...nobody(), called: [only.text] }]
  const groups: Group[] = []
  let held = nobody()
  let current: Group | null = null
  const leads = pieces[0] !== undefined && !isPerson(pieces[0])
  for (const [at, piece] of pieces.entries()) {
    const { is, text, part } = piece
    if (is === 'remark') continue
    if (isPerson(piece)) {
      if (current === null || isOther(current, piece)) {
        current = held
        held = nobody()
        groups.push(current)
      }
      current[is === 'name' ? 'names' : 'called'].push(text)
      continue
    }
    const next = pieces.findIndex((other, index) => index > at && isPerson(other) && other.part === part)
    const isAfterOne = pieces.some((other, index) => index < at && isPerson(other) && other.part === part)
    const toNext = next !== -1 && (leads || !isAfterOne)
    const owner: Group = toNext || current === null ? held : current
    owner[is === 'position' ? 'positions' : 'departments'].push(text)
  }
  if (groups.length === 0 && (held.positions.length > 0 || held.departments.length > 0)) groups.push(held)
  return groups
}

const personOf = ({ names, called, positions, departments }: Group): Person => {
  const [department] = departments
  return {
    name: names.find((name) => HAN.test(name)) ?? names[0] ?? called[0] ?? null,
    position: positions.length === 0 ? null : positions.join('、'),
    department: department === undefined ? null : (departmentOf(department) ?? department),
    roleSuggestion: positions.length === 0 ? roleOf(called[0] ?? null) : null
  }
}

const named = (name: string): Person => ({ name, position: null, department: null, roleSuggestion: null })

/**
 * Everybody whom a cell names: `张总/李经理`, `王芳、赵磊`, `采购部李娜、技术部张伟` are two with what stands beside each, `王总（王建国）` one. A piece that
 * nothing explains leaves the whole as one name. Fails with `chinese.person.empty` (无, 待定). Source: COL-4, COL-15.
 */
export const parsePeople = (written: string): Parsed<readonly Person[]> => {
  if (HAN.test(written) && isNameAlone(plain(written))) return succeed([named(written)])
  const text = closed(
    written.normalize('NFKC').replace(LABELS_WITHIN, ' ').replace(/\s+/g, ' ').trim().replace(LABEL, '')
  )
  if (absenceOf(plain(text)) !== null) return unread('chinese.person.empty', written)
  const pieces = piecesOf(text)
  const groups = pieces === null ? [] : groupsOf(pieces)
  return succeed(groups.length === 0 ? [named(text)] : groups.map(personOf))
}

/**
 * A person as one notes him: `王总` is called so and decides by his title, `总经理 刘强`, `刘强（总经理）` and `总经理刘强` are 刘强 with a
 * position, `采购部李娜` and `张女士(采购)` have a department. Two people leave the text as the name (`parsePeople` parts them).
 * Fails with `chinese.person.empty` (无, 待定). Source: COL-4, COL-15.
 */
export const parsePerson = (written: string): Parsed<Person> => {
  if (HAN.test(written) && isNameAlone(plain(written))) return succeed(named(written))
  const people = parsePeople(written)
  if (!people.ok) return people
  const [only, ...others] = people.value
  return succeed(only === undefined || others.length > 0 ? named(written.trim()) : only)
}

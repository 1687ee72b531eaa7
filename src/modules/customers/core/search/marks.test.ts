import { expect, test } from 'vitest'
import { fold } from '#lib/chinese'
import { isNearName, rangesOfPinyin, rangesOfSound, rangesOfText } from './index.ts'

const marked = (text: string, ranges: readonly (readonly [number, number])[] | null): string | null =>
  ranges &&
  [...ranges]
    .reverse()
    .reduce(
      (shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
      text
    )

test.each([
  ['the stretch itself', '宁波恒达汽车', '恒达', '宁波[恒达]汽车'],
  ['traditional characters as they are written', '寧波恆達汽車', '恒达', '寧波[恆達]汽車'],
  ['signs in between are left out', '宁波恒达（集团）', '恒达集团', '宁波[恒达]（[集团]）'],
  ['full width', 'ＡＢＣ公司', 'abc', '[ＡＢＣ]公司'],
  ['pairs, where one character is another', '宁波恒达汽车零部件', '恒大汽车零部件', '宁波恒达[汽车零部件]'],
  ['nothing', '宁波恒达', '华为', '宁波恒达']
])('a name is marked where it is what was typed: %s', (_, name, typed, shown) => {
  expect(marked(name, rangesOfText(name, fold(typed)))).toBe(shown)
})

test.each([
  ['initials', '宁波恒达汽车零部件有限公司', 'qclbj', '宁波恒达[汽车零部件]有限公司'],
  ['syllables', '宁波恒达汽车零部件有限公司', 'hengdaqic', '宁波[恒达汽车]零部件有限公司'],
  ['signs between', '上海（恒达）科技', 'hdkj', '上海（[恒达]）[科技]'],
  ['a Latin word is one', '上海ABB工程', 'agc', '上海[ABB工程]']
])('a name is marked where it sounds like the letters: %s', (_, name, typed, shown) => {
  expect(marked(name, rangesOfPinyin(name, typed))).toBe(shown)
})

test('a name that sounds otherwise is none', () => {
  expect(rangesOfPinyin('宁波恒达', 'huawei')).toBeNull()
})

test.each([
  ['恒达汽车零部件', true],
  ['恒大汽车零部件', true],
  ['恒达汽零部件', true],
  ['恒达汽车零件部', true],
  ['恒达汽车零部部件', true],
  ['恒大汽车零件', false],
  ['华为技术', false]
])('宁波恒达汽车零部件有限公司 is near %s: %s', (typed, near) => {
  expect(isNearName('宁波恒达汽车零部件有限公司', typed)).toBe(near)
})

test.each([
  ['中国电信镇远县舜溪镇支局', '中国电信股份有限公司镇远县青溪镇支局', true],
  ['菏泽恒源变压器制造维厂', '菏泽恒源变压器制造有限公司维修厂', true],
  ['中国电信镇远县舜溪镇营业厅', '中国电信股份有限公司镇远县青溪镇支局', false]
])('a legal form within a name may be left out: %s, %s', (typed, name, near) => {
  expect(isNearName(name, typed)).toBe(near)
})

test.each([
  ['宁波恒达汽车零部件', '横大', '宁波[恒达]汽车零部件'],
  ['宁波恒达汽车零部件', '恒达气车', '宁波[恒达汽车]零部件'],
  ['宁波恒达汽车零部件', '恒瑞', null]
])('%s is marked where it sounds like %s', (name, core, shown) => {
  expect(marked(name, rangesOfSound(name, { core }))).toBe(shown)
})

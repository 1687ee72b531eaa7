import { describe, expect, test } from 'vitest'
import { daysBetween } from '#kernel/day'
import { makeSample, sampleTeam } from './index.ts'

describe('the sample workspace', () => {
  const today = '2026-03-02'
  const sample = makeSample(today)

  test('has some 300 customers of many industries, each with a seller of the team', () => {
    expect(sample.length).toBeGreaterThanOrEqual(290)
    const industries = new Set(sample.map(({ file }) => file.industryText))
    expect(industries.size).toBeGreaterThan(20)
    const names = new Set(sampleTeam.map(({ name }) => name))
    expect(sample.filter(({ owner }) => !names.has(owner))).toEqual([])
    expect(new Set(sample.map(({ owner }) => owner)).size).toBe(8)
  })

  test('is the same on the same day and moves along with today', () => {
    expect(makeSample(today)).toEqual(sample)
    const later = makeSample('2027-08-16')
    expect(later.map(({ file }) => file.name)).toEqual(sample.map(({ file }) => file.name))
    const last = later
      .flatMap(({ records }) => records.map(({ day }) => day))
      .sort()
      .at(-1)
    expect(daysBetween(last ?? '', '2027-08-16')).toBeLessThan(5)
  })

  test('has the examples of the source documents', () => {
    const names = sample.map(({ file }) => file.name)
    for (const name of ['恒达汽车零部件有限公司', '云启科技有限公司', '北京中软汇智科技有限公司'])
      expect(names).toContain(name)
  })

  test('is read without doubts beyond those that the examples show', () => {
    const doubts = sample
      .slice(31)
      .flatMap(({ file }) => file.unclear.filter(({ vague }) => !vague).map(({ field }) => field))
    expect(doubts).toEqual([])
  })

  test('names nobody twice beyond those that the examples show', () => {
    const keys = sample.slice(31).map(({ file }) => file.nameKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('has work that is overdue, due today and to come, and half a year behind it', () => {
    const due = sample.map(({ nextOn }) => daysBetween(today, nextOn))
    expect(due.filter((days) => days < 0).length).toBeGreaterThan(10)
    expect(due.filter((days) => days === 0).length).toBeGreaterThan(10)
    expect(due.filter((days) => days > 0).length).toBeGreaterThan(150)
    expect(sample.flatMap(({ orders }) => orders).length).toBeGreaterThan(150)
    expect(sample.flatMap(({ records }) => records).length).toBeGreaterThan(600)
  })
})

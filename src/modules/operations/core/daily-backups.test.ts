import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/day'
import { backupName, isBackupDue, readBackupName, supersededBackups } from './index.ts'

describe('a daily backup at 3 is due', () => {
  const at = (day: string, time: string) => ({ day, time })
  test.each([
    ['where none was ever made', at('2026-11-22', '01:00:00'), null, true],
    ['not before the hour', at('2026-11-22', '02:59:59'), at('2026-11-21', '03:00:05'), false],
    ['from the hour on', at('2026-11-22', '03:00:00'), at('2026-11-21', '03:00:05'), true],
    ['not twice a day', at('2026-11-22', '23:00:00'), at('2026-11-22', '03:00:05'), false],
    [
      'later, where the program stood still at night',
      at('2026-11-22', '09:00:00'),
      at('2026-11-21', '03:00:05'),
      true
    ],
    [
      'before the hour, where the night before is missing',
      at('2026-11-22', '01:00:00'),
      at('2026-11-20', '03:00:05'),
      true
    ],
    [
      'also where one was made by hand of the clock late in the day',
      at('2026-11-22', '03:00:00'),
      at('2026-11-21', '21:00:00'),
      true
    ]
  ])('%s', (_, now, last, due) => {
    expect(isBackupDue(now, last, 3)).toBe(due)
  })
})

test('a name tells its day and time, and no other name does', () => {
  const stamp = { day: '2026-11-22', time: '03:00:12' }
  expect(backupName(stamp)).toBe('huike-daily-20261122-030012.backup.gz')
  expect(readBackupName(backupName(stamp))).toEqual(stamp)
  for (const other of [
    'huike-20261122-030012.backup.gz',
    'huike-daily-20261322-030012.backup.gz',
    'notes.txt'
  ])
    expect(readBackupName(other)).toBeNull()
})

const nightly = (days: number) =>
  Array.from({ length: days }, (_, at) => {
    const stamp = { day: addDays('2026-01-05', at), time: '03:00:00' }
    return { ...stamp, name: backupName(stamp) }
  })

describe('older ones make room', () => {
  test('of half a year of nights the last seven stay, and the last of each of the last four weeks', () => {
    const all = nightly(180)
    const gone = new Set(supersededBackups(all).map(({ day }) => day))
    const kept = all.map(({ day }) => day).filter((day) => !gone.has(day))
    // 2026-07-03 is a Friday; the weeks before end on the 28th, 21st and 14th of June.
    expect(kept).toEqual([
      '2026-06-14',
      '2026-06-21',
      '2026-06-27',
      '2026-06-28',
      '2026-06-29',
      '2026-06-30',
      '2026-07-01',
      '2026-07-02',
      '2026-07-03'
    ])
  })

  test('night by night never the newest, and never more than eleven are there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (days) => {
        let there: readonly ReturnType<typeof nightly>[number][] = []
        for (const one of nightly(days)) {
          const all = [...there, one]
          const gone = new Set(supersededBackups(all))
          expect(gone.has(one)).toBe(false)
          there = all.filter((each) => !gone.has(each))
          expect(there.length).toBeLessThanOrEqual(11)
        }
      }),
      { numRuns: 10 }
    )
  })
})

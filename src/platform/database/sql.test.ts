import { expect, test } from 'vitest'
import { fixedSql, emptySql, joinSql, numberedSql, renderSql, sql, trustedSql } from './sql.ts'

test('pieces are numbered when they are put together, wherever they stand', () => {
  const owned = sql`and owner_id = any(${['a', 'b']})`
  const order = trustedSql('name')
  expect(
    renderSql(sql`select * from t where w = ${1} ${owned} ${emptySql} order by ${order} limit ${20}`)
  ).toEqual({
    text: 'select * from t where w = $1 and owner_id = any($2)  order by name limit $3',
    values: [1, ['a', 'b'], 20]
  })
})

test('a list of pieces gets separators only between them', () => {
  expect(renderSql(joinSql([sql`a = ${1}`, sql`b`, sql`c = ${2}`], ' and '))).toEqual({
    text: 'a = $1 and b and c = $2',
    values: [1, 2]
  })
  expect(renderSql(joinSql([], ', '))).toEqual({ text: '', values: [] })
})

test('a condition numbered by itself keeps its values in order, also one used twice', () => {
  const condition = numberedSql('(f.a >= $1 and f.b = $2 or f.c = $1)', [5, 'x'])
  expect(renderSql(sql`select 1 where w = ${9} and ${condition}`)).toEqual({
    text: 'select 1 where w = $1 and (f.a >= $2 and f.b = $3 or f.c = $4)',
    values: [9, 5, 'x', 5]
  })
})

test('a statement that is fixed once is said with other values each time, never with too few', () => {
  const find = fixedSql(sql`select ${trustedSql('a, b')} from t where w = ${null} and ${sql`c = ${null}`}`)
  const text = 'select a, b from t where w = $1 and c = $2'
  expect(renderSql(find([1, 'x']))).toEqual({ text, values: [1, 'x'] })
  expect(renderSql(find([2, 'y']))).toEqual({ text, values: [2, 'y'] })
  expect(() => find([1])).toThrow('1 values for')
})

test('one place in the program, said twice with other values', () => {
  const find = (id: number) => renderSql(sql`select 1 where id = ${id}`)
  expect([find(1), find(2)].map(({ values }) => values)).toEqual([[1], [2]])
  expect(find(3).text).toBe('select 1 where id = $1')
})

test('what a person typed never becomes SQL', () => {
  const name = `'; drop table customer; --`
  expect(renderSql(sql`select ${name}`)).toEqual({ text: 'select $1', values: [name] })
})

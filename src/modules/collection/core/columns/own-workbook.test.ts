import { describe, expect, test } from 'vitest'
import { fieldKeys } from '#contracts/customers'
import { defaultPlaybook } from '#core/playbook'
import { languages, translate } from '#lang'
import { toTraditional } from '#lib/chinese'
import { mapColumns } from './map-columns.ts'

const fieldsOf = (columns: readonly string[]) => mapColumns(columns, []).map(({ field }) => field)

describe('the workbook of our own portraits is a list again', () => {
  test.each(languages)('in %s every field is found, and nothing else is taken for one', (language) => {
    const head = (column: string, label = '') =>
      translate(language, { code: `reports.column.${column}`, params: { label } })
    const labels = defaultPlaybook()
      .fields.filter(({ key }) => !['externalId', 'name', 'owner'].includes(key))
      .map(({ key, label }) => ({
        key,
        label:
          language === 'en' ? label.en : language === 'zh-TW' ? toTraditional(label['zh-CN']) : label['zh-CN']
      }))
    const before = ['row', 'externalId', 'name', 'grade', 'strategy', 'owner', 'portrait', 'completeness']
    const namespaces = defaultPlaybook().tags.namespaces.map(({ name }) => name)
    const columns = [
      ...before.map((column) => head(column)),
      ...namespaces,
      ...labels.flatMap(({ label }) => [label, head('raw', label)]),
      head('because')
    ]
    expect(fieldsOf(columns)).toEqual([
      null,
      'externalId',
      'name',
      null,
      null,
      'owner',
      null,
      null,
      ...namespaces.map(() => null),
      ...labels.flatMap(({ key }) => [key, null]),
      null
    ])
    expect([...labels.map(({ key }) => key), 'externalId', 'name', 'owner'].sort()).toEqual(
      [...fieldKeys].sort()
    )
  })

  test('a column that somebody added is understood like any other', () => {
    expect(fieldsOf(['客户名称', '画像', '完整度', '区域', '为什么', '手机号码'])).toEqual([
      'name',
      null,
      null,
      null,
      null,
      'mobile'
    ])
  })

  test('in another list 区域 is a place and 需求 a need', () => {
    expect(fieldsOf(['客户名称', '区域', '需求'])).toEqual(['name', 'city', 'needDescription'])
  })
})

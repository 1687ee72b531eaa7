import { describe, expect, test } from 'vitest'
import { isDenial } from './denial.ts'

describe('words that only say there is nothing', () => {
  test.each(['无', '没有', '暂无', '没有痛点', '目前没有什么问题', '暂时没啥需求。', '客户表示没有不满'])(
    '%s',
    (text) => {
      expect(isDenial(text)).toBe(true)
    }
  )

  test.each(['没有统一的客户系统', '无法实时看到库存', '没人管售后', '效率低', '', '问题'])(
    '%s says something',
    (text) => {
      expect(isDenial(text)).toBe(false)
    }
  )
})

import { describe, expect, test } from 'vitest'
import { parsePeople, parsePerson } from './person.ts'

const shown = (text: string): string => {
  const parsed = parsePerson(text)
  if (!parsed.ok) return parsed.code.replace('chinese.person.', '')
  const { name, position, department, roleSuggestion } = parsed.value
  return [name, position, department, roleSuggestion].map((part) => part ?? '-').join(' | ')
}

describe('who a contact cell names', () => {
  test.each([
    ['张三丰', '张三丰 | - | - | -'],
    ['欧阳娜娜', '欧阳娜娜 | - | - | -'],
    ['王总', '王总 | - | - | decider'],
    ['欧阳经理', '欧阳经理 | - | - | influencer'],
    ['彭 总', '彭总 | - | - | decider'],
    ['彭　飞', '彭飞 | - | - | -'],
    ['林小姐', '林小姐 | - | - | -'],
    ['張協理', '張協理 | - | - | influencer'],
    ['吳執行長', '吳執行長 | - | - | decider'],
    ['总经理 刘强', '刘强 | 总经理 | - | -'],
    ['刘强（总经理）', '刘强 | 总经理 | - | -'],
    ['刘强总经理', '刘强 | 总经理 | - | -'],
    ['总经理刘强', '刘强 | 总经理 | - | -'],
    ['董事长：赵国庆', '赵国庆 | 董事长 | - | -'],
    ['王建军采购经理', '王建军 | 采购经理 | - | -'],
    ['马超|CEO|创始人', '马超 | CEO、创始人 | - | -'],
    ['王总（王建国）', '王建国 | - | - | decider'],
    ['王建国总', '王建国 | - | - | decider'],
    ['张女士(采购)', '张女士 | - | 采购 | -'],
    ['采购部李娜', '李娜 | - | 采购 | -'],
    ['财务张会计', '张会计 | - | 财务 | user'],
    ['设备科 张科长', '张科长 | - | 设备 | influencer'],
    ['马超(IT)', '马超 | - | 信息 | -'],
    ['Amy Chen (Purchasing Manager)', 'Amy Chen | Purchasing Manager | - | -'],
    ['Ms Chan - HR', 'Ms Chan | - | 人事 | -'],
    ['彭经理（男）', '彭经理 | - | - | influencer'],
    ['王明（已离职）', '王明 | - | - | -'],
    ['联系人：王明', '王明 | - | - | -'],
    ['联系人：王明 职务：采购经理', '王明 | 采购经理 | - | -'],
    ['李艾米 Amy Li', '李艾米 | - | - | -'],
    ['校办李老师', '李老师 | - | 校办 | user'],
    ['同上', 'empty'],
    ['对接人：周海涛', '周海涛 | - | - | -'],
    ['周海涛（对接人）', '周海涛 | - | - | -'],
    ['周 海 涛', '周海涛 | - | - | -'],
    ['前台', '- | 前台 | - | -'],
    ['销售部', '- | - | 销售 | -'],
    ['张*', '张* | - | - | -'],
    ['阿布都热西提·买买提', '阿布都热西提·买买提 | - | - | -'],
    ['冯伟(老板)', '冯伟 | 老板 | - | -'],
    ['王大明 先生', '王大明 | - | - | -'],
    ['校长助理 高飞', '高飞 | 校长助理 | - | -'],
    ['无', 'empty']
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each(['王明、李华', '王明 李华', '何总/采购小刘', 'David 李', '西装男', '男', '李四光电'])(
    'two people, or a text that nothing explains, stay as written: %s',
    (text) => {
      expect(parsePerson(text)).toMatchObject({ value: { name: text, position: null } })
    }
  )
})

describe('a cell that names several people', () => {
  const people = (text: string): readonly string[] => {
    const parsed = parsePeople(text)
    return parsed.ok
      ? parsed.value.map(({ name, position, department }) =>
          [name, position, department].filter((part) => part !== null).join(' ')
        )
      : [parsed.code]
  }

  test.each<[string, readonly string[]]>([
    ['张总/李经理', ['张总', '李经理']],
    ['王芳、赵磊', ['王芳', '赵磊']],
    ['张总 李工', ['张总', '李工']],
    ['张总和李工', ['张总', '李工']],
    ['李明 或 王强', ['李明', '王强']],
    ['第一联系人：李明，第二联系人：王强', ['李明', '王强']],
    ['王芳（采购）、赵磊（技术总监）', ['王芳 采购', '赵磊 技术总监']],
    ['采购部李娜、技术部张伟', ['李娜 采购', '张伟 技术']],
    ['何总/采购小刘', ['何总', '小刘 采购']],
    ['王芳/李经理', ['王芳', '李经理']],
    ['王芳，采购部经理，赵磊，工程师', ['王芳 采购部经理', '赵磊 工程师']]
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['王总（王建国）', ['王建国']],
    ['刘强/小刘', ['刘强']],
    ['李和平', ['李和平']],
    ['王芳/采购', ['王芳 采购']],
    ['王芳、西装男', ['王芳、西装男']]
  ])('but one in %s', (text, expected) => {
    expect(people(text)).toEqual(expected)
  })
})

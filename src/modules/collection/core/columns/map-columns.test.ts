import { describe, expect, test } from 'vitest'
import { mapColumns } from './map-columns.ts'

const fieldsOf = (columns: string[], rows: string[][] = []) =>
  mapColumns(columns, rows).map(({ field, group, unit }) =>
    [field, ...(group > 1 ? [group] : []), ...(unit ? [unit] : [])].join(' ')
  )

describe('columns are understood', () => {
  test.each([
    ['成立日', 'foundedOn'],
    ['哪年成立', 'foundedOn'],
    ['设立日期', 'foundedOn'],
    ['打算花多少', 'budget'],
    ['准备花多少钱（万）', 'budget'],
    ['商机金额', 'budget'],
    ['去年跟我们买了多少', 'orderAmount12m'],
    ['去年采购金额(万元)', 'orderAmount12m'],
    ['一共买了多少', 'orderTotal'],
    ['买过几次', 'orderCount'],
    ['上次下单', 'lastOrderOn'],
    ['什么时候买', 'timeline'],
    ['谁说了算', 'decisionLead'],
    ['为什么没成交', 'lostReason'],
    ['多少人', 'employees'],
    ['几个人', 'employees'],
    ['去年做了多少', 'revenue'],
    ['想买啥', 'needType'],
    ['啥时候要', 'timeline'],
    ['咋认识的', 'sourceChannel'],
    ['做什么的', 'mainBusiness'],
    ['最头疼的事', 'painPoints'],
    ['还在跟谁谈', 'competitors'],
    ['怎么来的', 'sourceChannel'],
    ['上次拜访时间', 'lastContactOn'],
    ['谁在跟', 'owner'],
    ['业务经理', 'owner'],
    ['开票抬头', 'name'],
    ['客户手机', 'mobile'],
    ['厂址', 'address']
  ])('as people say it: %s', (header, field) => {
    const [found = ''] = fieldsOf([header])
    expect(found.split(' ')[0]).toBe(field)
  })

  test.each(['流水号', '身份证号', '归属地', '同行业客户数', '记录人', '发票号码', '开户行', '银行账号'])(
    'what only resembles a field is kept as it is: %s',
    (header) => {
      expect(fieldsOf(['客户名称', header])[1]).toBe('')
    }
  )

  test('as a company register writes them', () => {
    expect(
      fieldsOf(
        [
          '企业名称',
          '统一社会信用代码',
          '注册日期',
          '企业类型',
          '注册资金',
          '经营范围',
          '所在省份',
          '地区',
          '注册地址'
        ],
        [
          [
            '南京恒友图文制作有限公司',
            '320105000043786',
            '2004-06-22',
            'N/A',
            '10(万元人民币)',
            '图文设计。',
            '江苏',
            '南京',
            '南京市建邺区玉塘村22幢'
          ]
        ]
      )
    ).toEqual([
      'name',
      'creditCode',
      'foundedOn',
      '',
      'registeredCapital',
      'businessScope',
      'province',
      'city',
      'registeredAddress'
    ])
  })

  test('as S2 and S4 ask for them', () => {
    expect(
      fieldsOf([
        '客户名称',
        '所属行业',
        '企业规模',
        '公司地址',
        '官方网站',
        '主营产品/服务',
        '采购周期',
        '现有合作渠道',
        '当前核心痛点',
        '期望解决方案',
        '预算范围',
        '决策因素',
        '合作意愿评分'
      ])
    ).toEqual([
      'name',
      'industry',
      'size',
      'address',
      'website',
      'mainBusiness',
      'purchaseCycle',
      'channels',
      'painPoints',
      'expectedSolution',
      'budget',
      'decisionFactors',
      'willingness'
    ])
  })

  test('in traditional characters, as Taiwan writes them', () => {
    expect(
      fieldsOf([
        '公司名稱',
        '統一編號',
        '產業',
        '員工人數',
        '聯絡人',
        '行動電話',
        '電子信箱',
        '註冊資本（萬元）',
        '採購預算',
        '備註'
      ])
    ).toEqual([
      'name',
      'externalId',
      'industry',
      'employees',
      'contactName',
      'mobile',
      'email',
      'registeredCapital 万元',
      'budget',
      'note'
    ])
  })

  test('in English, as the common CRMs export them', () => {
    expect(
      fieldsOf([
        'Account Name',
        'Industry',
        'Annual Revenue',
        'No. of Employees',
        'Phone',
        'Email',
        'Lead Source',
        'Owner'
      ])
    ).toEqual(['name', 'industry', 'revenue', 'employees', 'phone', 'email', 'sourceChannel', 'owner'])
  })

  test('with marks, units and repeated contacts', () => {
    expect(
      fieldsOf([
        '*客户名称(必填)',
        '注册资本（万元）',
        '年营收/亿元',
        '联系人1',
        '联系人1电话',
        '联系人2',
        '联系人2电话'
      ])
    ).toEqual([
      'name',
      'registeredCapital 万元',
      'revenue 亿元',
      'contactName',
      'phone',
      'contactName 2',
      'phone 2'
    ])
  })

  test('by their cells where the header says nothing', () => {
    const rows = [
      ['云杉电子商务有限公司', '91320105MA1XYX1234', 'li@yunshan.cn', '13800138000'],
      ['恒达汽车零部件有限公司', '913711007232619689', 'wang@hengda.com', '139 0013 8000']
    ]
    expect(fieldsOf(['A', 'B', 'C', 'D'], rows)).toEqual(['name', 'creditCode', 'email', 'mobile'])
  })

  test('a column that fits no field is kept as an own one', () => {
    expect(fieldsOf(['客户名称', '食堂座位'])).toEqual(['name', ''])
  })

  test('two columns never share a field; the surer one has it', () => {
    expect(fieldsOf(['客户简称', '客户名称', '名称'])).toEqual(['shortName', 'name', ''])
  })

  test('by hand before all else', () => {
    const [first, second] = mapColumns(['名称', '甲方'], [], { 甲方: 'name', 名称: 'shortName' })
    expect([first?.field, second?.field, second?.confidence]).toEqual(['shortName', 'name', 1])
  })

  test('by hand a column can be kept out', () => {
    expect(mapColumns(['客户名称', '备注'], [], { 备注: null }).map(({ field }) => field)).toEqual([
      'name',
      null
    ])
  })
})

describe('lists of other programs', () => {
  const mapped = (columns: string): Record<string, string> =>
    Object.fromEntries(
      mapColumns(columns.split('|'), []).flatMap(({ column, field }) =>
        field === null ? [] : [[column, field]]
      )
    )

  test('leads of a CRM: a last name is a person, never the company', () => {
    expect(mapped('Lead Owner|Last Name|Company / Account|Title|Lead Status|No. of Employees')).toEqual({
      'Lead Owner': 'owner',
      'Last Name': 'contactName',
      'Company / Account': 'name',
      Title: 'contactPosition',
      'Lead Status': 'stage',
      'No. of Employees': 'employees'
    })
  })

  test('accounts of a CRM: postcode and country are kept as they are', () => {
    expect(
      mapped('Account Name|Billing City|Billing Zip/Postal Code|Billing Country|Country/Region|Created Date')
    ).toEqual({ 'Account Name': 'name', 'Billing City': 'city', 'Created Date': 'obtainedOn' })
  })

  test('deals: the agent is the owner', () => {
    expect(mapped('opportunity_id|sales_agent|account|deal_stage|close_date')).toEqual({
      opportunity_id: 'externalId',
      sales_agent: 'owner',
      account: 'name',
      deal_stage: 'stage',
      close_date: 'timeline'
    })
  })

  test('负责人 beside 跟进人 or 负责人电话 is the customer’s own', () => {
    expect(mapped('公司|负责人|负责人电话|跟进人')).toEqual({
      公司: 'name',
      负责人: 'contactName',
      负责人电话: 'phone',
      跟进人: 'owner'
    })
    expect(mapped('公司|联系人|负责人')).toEqual({ 公司: 'name', 联系人: 'contactName', 负责人: 'owner' })
  })

  test('what a month brings is no revenue of a year', () => {
    expect(mapped('店名|月营业额|年营业额')).toEqual({ 店名: 'name', 年营业额: 'revenue' })
    expect(mapped('店名|月均流水')).toEqual({ 店名: 'name' })
  })

  test('a register: 存续 is no stage of a sale, and the owner’s department is not the contact’s', () => {
    expect(mapped('公司名称|经营状态|邮编|年收入|负责人|负责人所在部门')).toEqual({
      公司名称: 'name',
      年收入: 'revenue',
      负责人: 'owner'
    })
  })
})

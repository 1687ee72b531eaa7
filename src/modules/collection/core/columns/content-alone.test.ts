import { describe, expect, test } from 'vitest'
import { mapColumns } from './map-columns.ts'

const fieldOf = (header: string, cells: string): string | null =>
  mapColumns(
    [header],
    cells.split('|').map((cell) => [cell])
  )[0]?.field ?? null

describe('a header that says nothing leaves it to the cells', () => {
  test.each([
    ['列1', '杭州明远机电有限公司|宁波北仑恒达模具厂|上海浦东发展集团', 'name'],
    ['备注2', '0571-87654321|021-58881234|13812345678', 'phone'],
    ['', '宁波|深圳市|上海市', 'city'],
    ['Column7', '西湖区|南山区|昆山市', 'district'],
    ['F5', '张伟|李女士|陈总', 'contactName'],
    ['字段A', '总经理|采购经理|技术总监', 'contactPosition'],
    ['数据8', '汽车零部件|软件开发|机械加工', 'industry'],
    ['列9', '2008-05-12|2015/3/1|2001年8月', 'foundedOn'],
    ['列10', '500万元人民币|1000万人民币|50万美元', 'registeredCapital'],
    ['列11', '100-500人|50人以下|200人', 'size'],
    ['列12', '终端客户|经销商|合作伙伴', 'customerType'],
    ['列13', '展会|官网|老客户介绍', 'sourceChannel'],
    ['列14', '明年上半年|3个月内|2027年Q1', 'timeline'],
    ['列15', '月结30天|货到付款|预付30%', 'creditTerms'],
    ['列16', 'C00012|C00013|C00014', 'externalId'],
    ['列17', '希望上一套MES|想换掉旧ERP|需要和财务打通', 'needDescription'],
    [
      '自定义1',
      '五金、塑料制品、模具的生产、加工、销售;货物及技术的进出口业务|一般项目:软件开发;信息系统集成服务;计算机软硬件批发|餐饮服务;预包装食品、散装食品销售;日用百货零售;会议服务',
      'businessScope'
    ]
  ])('「%s」 over %s is %s', (header, cells, field) => expect(fieldOf(header, cells)).toBe(field))

  test.each([
    ['列1', '30-50万|100万以上|约20万', 'amounts may be a budget or a revenue'],
    ['列2', '2026-01-05|2026-02-06|2026-03-07', 'recent days may be any'],
    ['列3', '1200000|3500000|8800000', 'bare digits are no phones'],
    ['列4', 'A|B|A', 'letters'],
    ['负责事项', '张伟|李女士|陈总', 'a header that says something of its own is not overruled']
  ])('「%s」 over %s stays an own field: %s', (header, cells) => expect(fieldOf(header, cells)).toBeNull())

  test('a column of notes stays a note', () =>
    expect(fieldOf('备注2', '已寄样品|价格偏高|下次带报价')).toBe('note'))
})

describe('headers of ERP tables', () => {
  test.each([
    ['CUST_NM', 'name'],
    ['CUST_NO', 'externalId'],
    ['CUST_ADDR', 'address'],
    ['CUST_TEL', 'phone'],
    ['MOB_NO', 'mobile'],
    ['FTaxRegisterNo', 'creditCode'],
    ['FNumber', 'externalId'],
    ['KHMC', 'name'],
    ['khbh', 'externalId'],
    ['LXR', 'contactName'],
    ['LXDH', 'phone'],
    ['lianxiren', 'contactName'],
    ['kehu_mingcheng', 'name'],
    ['DZ', 'address'],
    ['BZ', 'note'],
    ['REG_CAP', 'registeredCapital'],
    ['EMP_CNT', 'employees'],
    ['FLinkMan', 'contactName']
  ])('%s is %s', (header, field) => expect(mapColumns([header], [])[0]?.field).toBe(field))

  test.each(['SKU', 'VIP', 'QTY', 'CZ'])('%s is none of these', (header) =>
    expect(mapColumns([header], [])[0]?.field).toBeNull()
  )
})

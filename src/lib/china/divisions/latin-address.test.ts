import { describe, expect, test } from 'vitest'
import { parseAddress } from './index.ts'

describe('addresses in English', () => {
  test.each([
    ['No. 88 Jianguo Road, Chaoyang District, Beijing', '110105', 'No. 88 Jianguo Road'],
    [
      'Room 1201, Building 3, Nanshan District, Shenzhen, Guangdong, China',
      '440305',
      'Room 1201, Building 3'
    ],
    ["No.1 Nanjing West Road, Jing'an District, Shanghai 200040", '310106', 'No.1 Nanjing West Road'],
    ['Baoan District Shenzhen China', '440306', ''],
    ['Kunshan City, Jiangsu Province, P.R. China', '320583', ''],
    ['Yuhang Qu, Hangzhou Shi, Zhejiang Sheng', '330110', ''],
    ['Pudong, Shanghai', '310115', ''],
    ['Suzhou Industrial Park', '3205', 'Suzhou Industrial Park'],
    ['Fuzhou', '3501', ''],
    ['Suzhou, Anhui', '3413', ''],
    ['Fuzhou, Jiangxi', '3610', ''],
    ['Guangzhou Tianhe', '440106', ''],
    ['Haidian Beijing', '110108', ''],
    ['Jiangsu Suzhou Kunshan', '320583', ''],
    ['Tianhe Guangzhou City', '440106', ''],
    ['Hangzhou Binjiang, Zhejiang', '330108', ''],
    ['Beijing Chaoyang', '110105', ''],
    ["1 Keji Road, Hi-Tech Zone, Xi'an 710075", '6101', '1 Keji Road, Hi-Tech Zone'],
    ['Taiyuan, Shanxi, China', '1401', ''],
    ["Xi'an, Shaanxi Province", '6101', ''],
    ['Hohhot, Inner Mongolia', '1501', '']
  ])('%s lies in %s', (text, code, rest) => {
    const { provinceCode, cityCode, districtCode, rest: left } = parseAddress(text)
    expect([districtCode ?? cityCode ?? provinceCode, left]).toEqual([code, rest])
  })

  test.each([
    ['Chaoyang District', 'there are four'],
    ['221B Baker Street, London', 'not in China'],
    ['Los Angeles, California', 'not in China'],
    ['Shanghai Road 12', 'a road is no city']
  ])('%s stays open: %s', (text) => expect(parseAddress(text).provinceCode).toBeNull())
})

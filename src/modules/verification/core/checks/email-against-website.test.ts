import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { emailAgainstWebsite } from './email-against-website.ts'

test.each<[string, string | null, string | null, string[]]>([
  ['another company', 'www.hengda.cn', 'li@other.cn', ['email verification.email.otherDomain info']],
  ['the same domain', 'https://www.hengda.cn/about', 'li@mail.hengda.cn', []],
  ['the same name elsewhere', 'hengda.com.cn', 'li@hengda.com', []],
  ['the group of the same name', 'hengda.cn', 'li@hengda-group.com', []],
  ['public mail', 'hengda.cn', 'li@qq.com', []],
  ['a shop on a platform', 'https://shop88.1688.com', 'li@hengda.cn', []],
  ['no website', null, 'li@hengda.cn', []],
  ['no mail', 'hengda.cn', null, []]
])('%s', (_what, website, email, expected) => {
  expect(said(emailAgainstWebsite, customerFile({ website, contacts: [{ email }] }))).toEqual(expected)
})

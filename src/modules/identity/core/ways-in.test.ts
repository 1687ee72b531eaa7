import { describe, expect, test } from 'vitest'
import { actorOf } from './actor-of.ts'
import { loginLimits, networkOf } from './login-limits.ts'
import { checkPassword } from './password-policy.ts'

describe('passwords', () => {
  test.each([
    ['三只橘猫一起过马路', null],
    ['correct horse battery', null],
    ['Tr0ub4dor&3', null],
    ['short', 'identity.password.short'],
    ['绘客绘客绘客', 'identity.password.short'],
    ['12345678', 'identity.password.common'],
    ['987654321', 'identity.password.common'],
    ['qwertyuiop', 'identity.password.common'],
    ['Password123!', 'identity.password.common'],
    ['woaini1314', 'identity.password.common'],
    ['aaaaaaaaaaaa', 'identity.password.common'],
    ['20240315', 'identity.password.common'],
    ['linxiao@a.example', 'identity.password.personal'],
    ['LinXiao2024', 'identity.password.personal'],
    ['甲机械有限公司2024', 'identity.password.personal']
  ])('%s: %s', (password, code) => {
    const checked = checkPassword(password, ['linxiao@a.example', '林晓', '甲机械有限公司'])
    expect(checked.ok ? null : checked.code).toBe(code)
  })
})

describe('where tries come from', () => {
  test.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['::1', '0:0:0:0'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', '']
  ])('%s belongs to the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('another place is slowed by itself, the account by all of them together', () => {
    const keys = (address: string) => loginLimits('lin@a.example', address).map(({ key }) => key)
    const [here, there] = [keys('10.0.0.7'), keys('10.0.0.8')]
    expect(here.filter((key) => there.includes(key))).toEqual(['account lin@a.example'])
  })
})

test('a role of a newer version gives no right that this one does not know', () => {
  const actor = actorOf({
    workspace_id: 1,
    member_id: 'm',
    session_id: 's',
    name: '陈静',
    language: 'fr',
    time_zone: 'Asia/Shanghai',
    permissions: ['customer.read', 'moon.write'],
    scope: 'galaxy',
    masked_fields: ['phone', 'soul'],
    visible_owners: null
  })
  expect(actor).toMatchObject({
    language: null,
    permissions: ['customer.read'],
    scope: 'own',
    visibleOwners: ['m'],
    maskedFields: ['phone']
  })
})

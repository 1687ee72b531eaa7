import { writeCursor } from '../../../src/modules/customers/core/list-cursor.ts'
import { customerColumns, customerRow } from '../../data/customers.ts'
import { searched, tagsBy, type Place } from '../cases.ts'
import type { LoadRequest } from './load.ts'

const SEED = 7
/** So many that a run of some seconds does not come round. */
const MOST = 4000

type Way = Readonly<{ method: LoadRequest['method']; path: string; body?: unknown }>
const asked = (cookie: string | null, { method, path, body }: Way): LoadRequest => ({
  method,
  path,
  headers: {
    ...(cookie === null ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' })
  },
  body: body === undefined ? null : JSON.stringify(body)
})

/** The same request of each session in turn, or the n-th of its kind. */
const each = (
  cookies: readonly string[],
  count: number,
  wayOf: (nth: number) => Way
): readonly LoadRequest[] =>
  Array.from({ length: count }, (_, nth) => asked(cookies[nth % cookies.length] ?? null, wayOf(nth)))

const queryOf = (parts: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(parts)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&')

/** What is asked of the program, and of the bare handlers beside it. */
export type Asked = Readonly<{ ours: readonly LoadRequest[]; bare: readonly LoadRequest[] }>
type Whose = Readonly<{ cookies: readonly string[]; workspaceId: number; owner: string | null }>

export const askPages = ({ cookies, workspaceId }: Whose, ids: readonly string[]): Asked => ({
  ours: each(cookies, Math.max(ids.length, cookies.length), (nth) => ({
    method: 'GET',
    path: `/api/v1/customers/${ids[nth % ids.length]}`
  })),
  bare: each([], ids.length, (nth) => ({
    method: 'GET',
    path: `/page?${queryOf({ workspace: workspaceId, id: ids[nth] ?? null })}`
  }))
})

export const frequentTags: readonly string[] = tagsBy['frequent tags']

/** The first page of a list with three tags, or the one after a place. */
export const askList = ({ cookies, workspaceId, owner }: Whose, after: Place | null): Asked => {
  const tags = frequentTags.map((tag) => `tagAll=${encodeURIComponent(tag)}`).join('&')
  const cursor =
    after && queryOf({ cursor: writeCursor({ sort: '-updated', value: after.updatedAt, id: after.id }) })
  const path = `/api/v1/customers?limit=20&${tags}${cursor === null ? '' : `&${cursor}`}`
  const bare = queryOf({
    workspace: workspaceId,
    owner,
    tags: frequentTags.join(','),
    updated: after?.updatedAt ?? null,
    id: after?.id ?? null
  })
  return {
    ours: each(cookies, cookies.length, () => ({ method: 'GET', path })),
    bare: each([], 1, () => ({ method: 'GET', path: `/list${after === null ? '' : '-later'}?${bare}` }))
  }
}

/** The searches of HTTP: two characters, pinyin initials, the end of a phone number. */
export const searchNames = ['two characters', 'pinyin initials', 'a phone’s tail'] as const

export const askSearch = (
  { cookies, workspaceId, owner }: Whose,
  which: (typeof searchNames)[number]
): Asked => {
  const [typed, question] = searched[which]
  return {
    ours: each(cookies, cookies.length, () => ({
      method: 'GET',
      path: `/api/v1/search?${queryOf({ q: typed })}`
    })),
    bare: each([], 1, () => ({
      method: 'GET',
      path: `/search?${queryOf({ workspace: workspaceId, owner, question, typed })}`
    }))
  }
}

/** The fields of the columns of the made-up list; null where a form would ask for it otherwise. */
const fields = {
  客户名称: 'name',
  统一社会信用代码: 'creditCode',
  客户类型: 'customerType',
  所属行业: 'industry',
  经营范围: 'businessScope',
  成立日期: 'foundedOn',
  注册资本: 'registeredCapital',
  年营收: 'revenue',
  员工人数: 'employees',
  省份: 'province',
  城市: 'city',
  注册地址: 'registeredAddress',
  联系人: 'contactName',
  职务: 'contactPosition',
  手机: 'mobile',
  邮箱: 'email',
  需求描述: 'needDescription',
  痛点: 'painPoints',
  采购预算: 'budget',
  采购时间: 'timeline',
  近12个月采购额: 'orderAmount12m',
  最近下单日期: 'lastOrderOn',
  合作意愿: 'willingness',
  客户来源: 'sourceChannel',
  负责销售: null
} as const satisfies Readonly<Record<(typeof customerColumns)[number], string | null>>

const newCustomer = (nth: number): Readonly<Record<string, string>> => {
  const cells = customerRow(SEED, nth)
  return Object.fromEntries(
    customerColumns.flatMap((column, at) => {
      const [key, text] = [fields[column], cells[at] ?? '']
      return key === null || text === '' ? [] : [[key, text]]
    })
  )
}

const inserts = (rows: readonly string[]): readonly LoadRequest[] =>
  rows.map((row) => ({
    method: 'POST',
    path: '/insert',
    headers: { 'content-type': 'application/json' },
    body: row
  }))

export const askCreate = ({ cookies }: Whose, rows: readonly string[]): Asked => ({
  ours: each(cookies, MOST, (nth) => ({
    method: 'POST',
    path: '/api/v1/customers',
    body: { fields: newCustomer(nth) }
  })),
  bare: inserts(rows)
})

/** Each changes a number that grades and tags look at, and a text. */
export const askChange = ({ cookies }: Whose, ids: readonly string[], rows: readonly string[]): Asked => ({
  ours: each(cookies, MOST, (nth) => ({
    method: 'PATCH',
    path: `/api/v1/customers/${ids[nth % ids.length]}`,
    body: { fields: { employees: `${20 + nth}人`, needDescription: `第${nth}次沟通：希望缩短交付周期` } }
  })),
  bare: inserts(rows)
})

import type { Catalogue, FactDefinition } from '../catalogue.ts'
import type { SqlMapping } from '../sql.ts'

/** A catalogue with every type, plain and within a collection, and the tables that hold its facts. */
const fact = (
  key: string,
  type: FactDefinition['type'],
  zh: string,
  en: string,
  more: Partial<FactDefinition> = {}
): FactDefinition => ({ key, type, label: { 'zh-CN': zh, en }, ...more })

export const sizes = ['大型', '中型', '小型', '微型']

export const sampleCatalogue: Catalogue = {
  facts: [
    fact('score', 'number', '得分', 'score'),
    fact('orders', 'number', '订单数', 'orders', { whole: true, min: 0 }),
    fact('rate', 'number', '回复率', 'reply rate'),
    fact('amount12m', 'amount', '近12个月采购额', '12-month amount'),
    fact('employees', 'range', '员工数', 'employees', { unit: { 'zh-CN': '人', en: 'people' } }),
    fact('revenue', 'amountRange', '年营收', 'yearly revenue'),
    fact('lastContact', 'date', '最近联系', 'last contact'),
    fact('industry', 'text', '行业', 'industry'),
    fact('size', 'text', '规模', 'size', { values: sizes }),
    fact('tags', 'list', '标签', 'tags', { singlePrefixes: ['价值等级-'] }),
    fact('benchmark', 'boolean', '标杆客户', 'a benchmark customer')
  ],
  collections: [
    {
      key: 'contacts',
      label: { 'zh-CN': '联系人', en: 'contacts' },
      facts: [
        fact('role', 'text', '决策角色', 'role'),
        fact('calls', 'number', '通话数', 'calls'),
        fact('budget', 'amountRange', '预算', 'budget'),
        fact('met', 'date', '见面', 'met'),
        fact('topics', 'list', '关注', 'topics'),
        fact('leads', 'boolean', '决策人', 'the decider')
      ]
    }
  ]
}

export const sampleMapping: SqlMapping = {
  columns: {
    score: 'r.score',
    orders: { column: 'r.orders', numberType: 'integer' },
    rate: { column: 'r.rate', numberType: 'double precision' },
    amount12m: 'r.amount12m',
    employees: { min: 'r.employees_min', max: 'r.employees_max', numberType: 'integer' },
    revenue: { min: 'r.revenue_min', max: 'r.revenue_max' },
    lastContact: 'r.last_contact',
    industry: 'r.industry',
    size: 'r.size',
    tags: 'r.tags',
    benchmark: 'r.benchmark'
  },
  collections: {
    contacts: {
      from: 'contacts AS c',
      on: 'c.record = r.id',
      known: 'r.contacts_known',
      columns: {
        role: 'c.role',
        calls: 'c.calls',
        budget: { min: 'c.budget_min', max: 'c.budget_max' },
        met: 'c.met',
        topics: 'c.topics',
        leads: 'c.leads'
      }
    }
  }
}

export const sampleTables = `
  CREATE TEMP TABLE records (
    id int PRIMARY KEY, score numeric, orders int, rate double precision, amount12m bigint,
    employees_min int, employees_max int, revenue_min bigint, revenue_max bigint, last_contact date,
    industry text, size text, tags text[], benchmark boolean, contacts_known boolean NOT NULL);
  CREATE TEMP TABLE contacts (
    record int NOT NULL, role text, calls numeric, budget_min bigint, budget_max bigint, met date,
    topics text[], leads boolean);`

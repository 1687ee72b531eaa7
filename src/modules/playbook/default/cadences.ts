import type { PlaybookInput } from '../contract.ts'

/** How often, at most and at least; the first found sets the interval within the caps. */
export const cadences = {
  precedence: ['cap', 'override', 'strategy', 'intent', 'grade'],
  caps: [
    {
      id: 'opted-out',
      label: '已要求勿扰',
      when: { fact: 'customer.optedOut', is: true },
      cadence: { min: 0, max: 1, days: 30 },
      source: 'ours'
    },
    {
      id: 'lead-on-hold',
      label: '线索D 暂缓跟进',
      when: { fact: 'lead.grade', is: 'D' },
      cadence: { min: 0, max: 1, days: 90 },
      source: 'S3'
    },
    {
      id: 'silent-over-a-month',
      label: '未响应超过一个月',
      when: {
        all: [
          { fact: 'interactions.answered', is: false },
          { fact: 'interactions.lastOn', olderThanDays: 30 }
        ]
      },
      cadence: { min: 0, max: 1, days: 30 },
      source: 'S0'
    }
  ],
  ceilingPer30Days: 8,
  firstContact: [
    {
      id: 'high-intent',
      when: { fact: 'customer.tags', has: '优先级-高意向' },
      days: 3,
      source: 'S2'
    },
    {
      id: 'threatened',
      when: { fact: 'need.threatensBusiness', is: true },
      days: 1,
      source: 'S4'
    },
    {
      id: 'clear-intent',
      when: { fact: 'customer.tags', has: '意向-明确' },
      days: 5,
      source: 'ours'
    },
    {
      id: 'medium-intent',
      when: { fact: 'customer.tags', has: '优先级-中意向' },
      days: 7,
      source: 'ours'
    },
    { id: 'anyone', when: { always: true }, days: 14, source: 'ours' }
  ]
} satisfies PlaybookInput['cadences']

import type { PlaybookInput } from '../../contract.ts'
import { unless } from '../unless.ts'

/** 行为标签: how the customer answers and what he looks at. */
export const behaviourTags: PlaybookInput['tags']['rules'] = [
  {
    id: 'answers-fast',
    namespace: '行为',
    value: '响应快',
    when: { fact: 'interactions.replyHours', lte: 24 },
    source: 'S0'
  },
  {
    id: 'never-answered',
    namespace: '行为',
    value: '未响应',
    when: { fact: 'interactions.answered', is: false },
    source: 'S0'
  },
  {
    id: 'seldom',
    namespace: '行为',
    value: '低频关注',
    when: {
      all: [
        unless('interactions.answered', { is: true }),
        {
          any: [
            { fact: 'interactions.contacts30d', lte: 1 },
            { fact: 'interactions.lastOn', olderThanDays: 30 }
          ]
        }
      ]
    },
    source: 'S0'
  },
  {
    id: 'frequent',
    namespace: '响应',
    value: '高频互动',
    when: { fact: 'interactions.contacts30d', gte: 4 },
    source: 'S0'
  },
  {
    id: 'needs-reminders',
    namespace: '响应',
    value: '需多次催促',
    when: { fact: 'interactions.reminders', gte: 2 },
    source: 'S0'
  },
  {
    id: 'answers-in-a-day',
    namespace: '响应',
    value: '24小时内回复',
    when: { fact: 'interactions.replyHours', lte: 24 },
    source: 'S0'
  },
  {
    id: 'attention',
    namespace: '关注',
    value: { from: 'interactions.attention' },
    when: { fact: 'interactions.attention', known: true },
    source: 'S0'
  },
  {
    id: 'stage',
    namespace: '阶段',
    value: { from: 'interactions.stage' },
    when: { fact: 'interactions.stage', known: true },
    source: 'S0'
  },
  {
    id: 'active',
    namespace: '活跃',
    value: '活跃',
    when: { fact: 'interactions.lastOn', withinLastDays: 30 },
    source: 'ours'
  },
  {
    id: 'quiet',
    namespace: '活跃',
    value: '一般',
    when: {
      all: [
        { fact: 'interactions.lastOn', olderThanDays: 30 },
        { not: { fact: 'interactions.lastOn', olderThanDays: 180 } }
      ]
    },
    source: 'ours'
  },
  {
    id: 'dormant',
    namespace: '活跃',
    value: '沉默',
    when: { fact: 'interactions.lastOn', olderThanDays: 180 },
    source: 'ours'
  }
]

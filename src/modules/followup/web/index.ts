export { OutboxMark } from './outbox/outbox-mark.tsx'
export { RecordFollowUp, type RecordFollowUpProps } from './record/record-follow-up.tsx'
export { Timeline } from './timeline/timeline.tsx'
export { TodayPage } from './today/today-page.tsx'

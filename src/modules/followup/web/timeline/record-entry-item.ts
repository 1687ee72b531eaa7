import type { TimelineEntry } from '#contracts/followup'

/** A contact as the timeline tells it. */
export type RecordEntryItem = Extract<TimelineEntry, { kind: 'record' }>

export { announce, topics, type Payload, type Topic } from './announce.ts'
export { enqueue, type JobOptions } from './enqueue.ts'
export type { JobRun, PeriodicTask, Task } from './task.ts'

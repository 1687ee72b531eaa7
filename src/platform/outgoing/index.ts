export { mayReach } from './may-reach.ts'
export { postJson, type JsonAnswer, type JsonPost } from './post-json.ts'

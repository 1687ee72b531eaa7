import type pg from 'pg'

/**
 * Comparisons whose index the planner leaves unused under a policy, because they might tell something by an error
 * (714 ms against 0.08 ms). They tell nothing here. By their catalogue names: `@>`, `&&`, `<@` of arrays, `@@` of search
 * vectors, LIKE and ILIKE, `^@`, `@>` and `?` of jsonb.
 */
const FUNCTIONS = [
  'arraycontains(anyarray,anyarray)',
  'arrayoverlap(anyarray,anyarray)',
  'arraycontained(anyarray,anyarray)',
  'ts_match_vq(tsvector,tsquery)',
  'ts_match_qv(tsquery,tsvector)',
  'textlike(text,text)',
  'textnlike(text,text)',
  'texticlike(text,text)',
  'starts_with(text,text)',
  'jsonb_contains(jsonb,jsonb)',
  'jsonb_exists(jsonb,text)'
]

/** Only a superuser may say so; elsewhere lists read owner-rights views instead (`views.ts`). */
export const markLeakproof = async (owner: pg.ClientBase): Promise<void> => {
  await owner.query(FUNCTIONS.map((name) => `alter function pg_catalog.${name} leakproof;`).join('\n'))
}

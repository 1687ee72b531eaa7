/** Columns with their types, as a record set of JSON is read. */
export type Columns = readonly (readonly [name: string, type: string])[]

export const customerColumns: Columns = [
  ['id', 'uuid'],
  ['name', 'text'],
  ['name_key', 'text'],
  ['short_name', 'text'],
  ['credit_code', 'text'],
  ['external_id', 'text'],
  ['owner_id', 'uuid'],
  ['state', 'text'],
  ['profile', 'jsonb'],
  ['stated_history', 'jsonb'],
  ['version', 'int'],
  ['origin', 'text'],
  ['import_id', 'uuid'],
  ['created_at', 'timestamptz'],
  ['created_by', 'uuid'],
  ['updated_at', 'timestamptz'],
  ['updated_by', 'uuid'],
  ['removed_at', 'timestamptz']
]
export const contactColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['name', 'text'],
  ['position', 'text'],
  ['department', 'text'],
  ['role', 'text'],
  ['mobile', 'text'],
  ['email', 'text'],
  ['attention', 'text[]'],
  ['custom', 'jsonb'],
  ['detail', 'jsonb'],
  ['is_primary', 'boolean'],
  ['state', 'text'],
  ['ordinal', 'int']
]
export const needColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['type', 'text'],
  ['pains', 'text[]'],
  ['wants', 'text[]'],
  ['budget_min', 'bigint'],
  ['budget_max', 'bigint'],
  ['purchase_by', 'date'],
  ['willingness', 'int'],
  ['urgency', 'int'],
  ['importance', 'int'],
  ['threatens_business', 'boolean'],
  ['competitors', 'text[]'],
  ['custom', 'jsonb'],
  ['detail', 'jsonb'],
  ['state', 'text'],
  ['created_at', 'timestamptz']
]
export const orderColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['ordered_on', 'date'],
  ['amount_fen', 'bigint'],
  ['profit_fen', 'bigint'],
  ['product_type', 'text'],
  ['note', 'text'],
  ['external_id', 'text'],
  ['raw', 'jsonb'],
  ['created_at', 'timestamptz'],
  ['created_by', 'uuid']
]
export const stepColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['due_on', 'date'],
  ['method', 'text'],
  ['goal', 'text'],
  ['material', 'text'],
  ['assignee_id', 'uuid'],
  ['origin', 'text'],
  ['strategy_id', 'text'],
  ['created_at', 'timestamptz']
]
export const findingColumns: Columns = [
  ['customer_id', 'uuid'],
  ['rule', 'text'],
  ['ordinal', 'int'],
  ['field', 'text'],
  ['severity', 'text'],
  ['message', 'jsonb'],
  ['proposal', 'jsonb'],
  ['found_at', 'timestamptz']
]

-- What the search reads; joined to customer_list by (workspace_id, customer_id).
select s.* from customer_search s where {workspace s}

-- What lists, facets, counts and rule filters read of a customer.
select f.* from customer_facts f where {workspace f}

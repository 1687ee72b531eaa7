-- Initials are words of the search since long (`~qcl`); nothing is looked up by this index any more, and each new name was
-- written into it.
drop index customer_search_initials;

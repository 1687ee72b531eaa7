-- The words of a customer are looked up with the number of the workspace before each. With the number as a key of its own
-- beside the words, an inverted index goes through everybody's places to find the few of one word: 317 pages and 20 ms
-- for 226 of 600,000 customers, where 4 pages hold them.
create function customer_search_words(workspace int, words tsvector) returns tsvector
language sql immutable parallel safe cost 100 as $$
  select array_to_tsvector(array(select workspace || '/' || word from unnest(tsvector_to_array(words)) word))
$$;

drop index customer_search_lexemes;
create index customer_search_lexemes on customer_search using gin (customer_search_words(workspace_id, lexemes))
  with (fastupdate = on, gin_pending_list_limit = 16384);

-- What is known of the words of that index; otherwise every word passes for a rare one until the next look.
analyze customer_search;

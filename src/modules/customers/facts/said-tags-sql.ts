import type { Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import { sql, trustedSql, type Sql } from '#platform/database'

/** A tag's namespace ends at the first of these. */
const NAMESPACE = trustedSql(`'^([^-－:：]*)[-－:：]'`)

/** A text as the tag that it means, as `createTagReader` reads it: by the aliases, then by its namespace. */
const tagMeant = ({ tags }: PlaybookDocument, written: Sql): Sql => {
  const aliases = JSON.stringify(Object.fromEntries(tags.aliases.map(({ written, tag }) => [written, tag])))
  const names = tags.namespaces.map(({ name }) => name)
  return sql`(select case when substring(a.tag from ${NAMESPACE}) = any (${names}::text[])
                          then regexp_replace(a.tag, ${NAMESPACE}, '\\1-') else a.tag end
                from (select coalesce(${aliases}::jsonb ->> ${written}, ${written}) as tag) a)`
}

/** The namespace of a tag where it takes one value only. */
const singleOf = ({ tags }: PlaybookDocument, tag: Sql): Sql => {
  const names = tags.namespaces.flatMap(({ name, single }) => (single ? [name] : []))
  return sql`(select n from substring(${tag} from ${NAMESPACE}) n where n = any (${names}::text[]))`
}

/**
 * What people said of the tags of customer `c`, as of a day: `given` (with the file, or pinned), `suppressed`, and the pins that
 * have taken a namespace of one value (`taken`, and `taken_by` beside it). The same as `createTagger` does with them.
 */
export const saidTagsSql = (playbook: PlaybookDocument, today: Day): Sql => sql`
  select v.suppressed, v.taken, v.taken_by,
         array(select g.tag from (
                 select ${tagMeant(playbook, sql`w.written`)} as tag
                   from jsonb_array_elements_text(coalesce(c.profile -> 'manualTags', '[]')) as w(written)
                 union select unnest(v.pins)) g
                where g.tag <> all (v.suppressed)
                  and not exists (select from unnest(v.taken, v.taken_by) as p(namespace, tag)
                                   where p.namespace = ${singleOf(playbook, sql`g.tag`)} and p.tag <> g.tag)) as given
    from (
      select coalesce(array_agg(m.tag) filter (where m.kind = 'suppress'), '{}') as suppressed,
             coalesce(array_agg(m.tag) filter (where m.is_pin), '{}') as pins,
             coalesce(array_agg(m.single order by m.tag) filter (where m.is_pin and m.single is not null), '{}') as taken,
             coalesce(array_agg(m.tag order by m.tag) filter (where m.is_pin and m.single is not null), '{}') as taken_by
        from (
          select s.tag, s.kind, s.single,
                 s.kind = 'pin' and row_number() over (partition by s.kind, coalesce(s.single, '-' || s.tag)
                                                       order by s.at desc, s.place desc) = 1 as is_pin
            from (select r.tag, r.kind, r.at, r.place, ${singleOf(playbook, sql`r.tag`)} as single
                    from rows from (jsonb_to_recordset(coalesce(c.profile -> 'tagMarks', '[]'))
                                    as (tag text, kind text, until text, at text)) with ordinality as r(tag, kind, until, at, place)
                   where r.until is null or r.until >= ${today}::text) s) m) v`

/** Whether what people said leaves room for a tag that a rule gives: not suppressed, no other pinned in its place. */
export const leavesSql = (playbook: PlaybookDocument, tag: Sql): Sql => sql`
  (${tag} <> all (s.suppressed)
   and not exists (select from unnest(s.taken, s.taken_by) as p(namespace, tag)
                    where p.namespace = ${singleOf(playbook, tag)} and p.tag <> ${tag}))`

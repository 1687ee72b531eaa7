import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import {
  Amount,
  GradeBadge,
  LongName,
  RelativeDate,
  RelativeTime,
  Tag,
  useMe,
  useNamed,
  useText,
  type Column,
  type Say
} from '#ui'
import type { CustomerRow, CustomFieldView, FacetCounts } from '../../contract.ts'
import { useCustomFields } from '../custom/use-custom-fields.ts'
import { prefetchCustomer } from '../queries.ts'
import { useTagHues } from '../use-tag-hues.ts'
import { Completeness } from './completeness.tsx'
import { EditableCell, OwnerCell } from './editable-cell.tsx'
import { shortTag, tellingTags } from './telling-tags.ts'

/** Where the pointer rests on a name the page is read already. */
export const NameLink = ({ row }: Readonly<{ row: CustomerRow }>) => {
  const say = useText()
  const name = row.name ?? say('web.customer.unnamed')
  return (
    <Link
      to="/customers/$id"
      params={{ id: row.id }}
      className="customer-name"
      title={name}
      aria-label={name}
      tabIndex={-1}
      onPointerEnter={() => prefetchCustomer(row.id)}
      onFocus={() => prefetchCustomer(row.id)}
    >
      <LongName name={name} />
    </Link>
  )
}

export const RowTags = ({ tags }: Readonly<{ tags: readonly string[] }>) => {
  const named = useNamed()
  const hueOf = useTagHues(tags)
  return (
    <span className="row-tags" title={tags.map((tag) => named(tag)).join('  ')}>
      {tellingTags(tags).map((tag) => (
        <Tag key={tag} hue={hueOf(tag)}>
          {named(shortTag(tag))}
        </Tag>
      ))}
    </span>
  )
}

const Soft = ({ text }: Readonly<{ text: string | null }>) =>
  text === null ? <span className="soft">—</span> : <span title={text}>{text}</span>

/** A word of the playbook, as the reader's language writes it. */
const Word = ({ text }: Readonly<{ text: string | null }>) => {
  const named = useNamed()
  return <Soft text={text === null ? null : named(text)} />
}

/** A column that is masked for the reader says so, instead of looking empty. */
const MaskedAmount = ({ row }: Readonly<{ row: CustomerRow }>) => {
  const say = useText()
  if (row.masked.includes('amount12mFen'))
    return (
      <span className="soft" title={say('web.customer.masked')}>
        ***
      </span>
    )
  return <Amount fen={row.amount12mFen} />
}

const WIDE_PX = 1400

const columnsIn = (
  say: Say,
  provinces: ReadonlyMap<string, string>,
  seesAmounts: boolean
): readonly Column<CustomerRow>[] => [
  {
    key: 'name',
    header: say('web.customers.column.name'),
    width: 240,
    sortable: true,
    fixed: true,
    cell: (row) => (
      <EditableCell row={row} field="name" column={say('web.customers.column.name')}>
        <NameLink row={row} />
      </EditableCell>
    )
  },
  {
    key: 'grade',
    header: say('web.customers.column.grade'),
    why: say('views.cell.why.grade'),
    width: 64,
    sortable: true,
    cell: (row) => <GradeBadge grade={row.grade} computed={row.computedGrade} />
  },
  {
    key: 'tags',
    header: say('web.customers.column.tags'),
    why: say('views.cell.why.tags'),
    // What room there is beside the others at 1280 px, and at a wider screen.
    width: innerWidth >= WIDE_PX ? 416 : 272,
    cell: (row) => <RowTags tags={row.tags} />
  },
  {
    key: 'amount',
    header: say('web.customers.column.amount'),
    width: 96,
    align: 'end',
    // An order by what one may not see would tell it.
    sortable: seesAmounts,
    cell: (row) => (
      <EditableCell row={row} field="orderAmount12m" column={say('web.customers.column.amount')}>
        <MaskedAmount row={row} />
      </EditableCell>
    )
  },
  {
    key: 'next',
    header: say('web.customers.column.next'),
    why: say('views.cell.why.next'),
    width: 100,
    sortable: true,
    cell: (row) => <RelativeDate day={row.nextFollowUpOn} overdue={row.overdue} />
  },
  {
    key: 'owner',
    header: say('web.customers.column.owner'),
    width: 84,
    cell: (row) => (
      <OwnerCell row={row}>
        <Soft text={row.owner?.name ?? null} />
      </OwnerCell>
    )
  },
  {
    key: 'completeness',
    header: say('web.customers.column.completeness'),
    why: say('views.cell.why.completeness'),
    width: 96,
    align: 'end',
    sortable: true,
    cell: (row) => <Completeness percent={row.completeness} />
  },
  {
    key: 'updated',
    header: say('web.customers.column.updated'),
    why: say('views.cell.why.updated'),
    width: 104,
    sortable: true,
    optional: true,
    cell: (row) => <RelativeTime at={row.updatedAt} />
  },
  {
    key: 'lastContact',
    header: say('web.customers.column.lastContact'),
    why: say('views.cell.why.lastContact'),
    width: 104,
    optional: true,
    cell: (row) => <RelativeDate day={row.lastContactOn} />
  },
  {
    key: 'strategy',
    header: say('web.customers.column.strategy'),
    why: say('views.cell.why.strategy'),
    width: 160,
    optional: true,
    cell: (row) => <Word text={row.strategy?.name ?? null} />
  },
  {
    key: 'segment',
    header: say('web.customers.column.segment'),
    why: say('views.cell.why.segment'),
    width: 176,
    optional: true,
    cell: (row) => <Word text={row.segment} />
  },
  {
    key: 'stage',
    header: say('web.customers.column.stage'),
    why: say('views.cell.why.stage'),
    width: 88,
    optional: true,
    cell: (row) => <Word text={row.stage} />
  },
  {
    key: 'industry',
    header: say('web.customers.column.industry'),
    width: 136,
    optional: true,
    cell: (row) => (
      <EditableCell row={row} field="industry" column={say('web.customers.column.industry')}>
        <Word text={row.industry} />
      </EditableCell>
    )
  },
  {
    key: 'place',
    header: say('web.customers.column.place'),
    width: 104,
    optional: true,
    cell: (row) => (
      <EditableCell row={row} field="city" column={say('web.customers.column.place')}>
        <Soft text={row.province === null ? null : (provinces.get(row.province) ?? null)} />
      </EditableCell>
    )
  },
  {
    key: 'size',
    header: say('web.customers.column.size'),
    width: 72,
    optional: true,
    cell: (row) => (
      <EditableCell row={row} field="size" column={say('web.customers.column.size')}>
        <Word text={row.size} />
      </EditableCell>
    )
  },
  {
    key: 'findings',
    header: say('web.customers.column.findings'),
    why: say('views.cell.why.findings'),
    width: 72,
    align: 'end',
    optional: true,
    cell: (row) => (row.findings === 0 ? <span className="soft">—</span> : row.findings)
  }
]

const OWN_WIDTH = 120

/** A field that the team defined; of several choices there is no order. */
const customColumn = ({ key, label, type }: CustomFieldView): Column<CustomerRow> => ({
  key,
  header: label,
  width: OWN_WIDTH,
  optional: true,
  sortable: type !== 'multiSelect',
  ...(type === 'number' || type === 'amount' ? { align: 'end' as const } : {}),
  cell: (row) => (
    <EditableCell row={row} field={key} column={label}>
      <Soft text={row.custom[key] ?? null} />
    </EditableCell>
  )
})

/** A row has the code of its province, the facets its name. Which columns the reader sees and how wide is his own, kept by the kit. */
export const useListColumns = (facets: FacetCounts | undefined): readonly Column<CustomerRow>[] => {
  const say = useText()
  const known = facets?.groups.province
  const seesAmounts = !useMe().maskedFields.includes('orderAmount')
  const own = useCustomFields('customer')
  return useMemo(
    () => [
      ...columnsIn(say, new Map(known?.map(({ value, label }) => [value, label])), seesAmounts),
      ...own.map(customColumn)
    ],
    [say, known, seesAmounts, own]
  )
}

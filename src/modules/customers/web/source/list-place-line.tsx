import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMay, useText } from '#ui'
import type { FieldKey, ListPlace } from '../../contract.ts'

/** The row and column of an imported list that a value stood in; asked for when somebody looks. */
export const ListPlaceLine = ({
  customerId,
  listId,
  field
}: Readonly<{ customerId: string; listId: string; field: FieldKey }>) => {
  const say = useText()
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['customer', customerId, 'list', listId],
    queryFn: async ({ signal }) => api.get<ListPlace>(`/customers/${customerId}/lists/${listId}`, { signal }),
    staleTime: Infinity
  })
  if (!data) return null
  const column = data.columns[field]
  const told = [
    data.row === null ? null : say('web.source.row', { row: data.row }),
    column === undefined ? null : say('web.source.column', { column })
  ].filter((part) => part !== null)
  if (told.length === 0) return null
  const text = told.join(' · ')
  return (
    <span className="soft small source-more">
      {may('customer.import') ? (
        <Link to="/imports/$id" params={{ id: listId }}>
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  )
}

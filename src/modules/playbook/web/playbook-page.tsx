import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import {
  api,
  apiUrl,
  Button,
  ErrorState,
  RelativeTime,
  Skeleton,
  Tabs,
  useLanguage,
  useMay,
  useText
} from '#ui'
import type { PlaybookView } from '../contract.ts'
import { CustomFields } from './custom-fields/custom-fields.tsx'
import { RolloutLine } from './edit/rollout-line.tsx'
import { RuleGroups } from './rule-groups.tsx'
import { readPlaybookView, sectionOfRule } from './sections/index.ts'
import { sectionKeys } from './sections/rule-line.ts'
import { YamlSheet } from './yaml-sheet.tsx'
import { VersionList } from './version-list.tsx'

/** What is read, and what is edited in its place. */
const placeKeys = [...sectionKeys, 'custom'] as const

const Playbook = ({ view }: Readonly<{ view: PlaybookView }>) => {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const params = useSearch({ strict: false })
  const sections = useMemo(() => readPlaybookView(view, say, language), [view, say, language])
  const rule = typeof params.rule === 'string' ? params.rule : null
  const wanted = rule === null ? null : sectionOfRule(sections, rule)
  const section = placeKeys.find((key) => key === params.section) ?? wanted ?? 'grades'
  useEffect(() => {
    if (rule === null) return
    document.getElementById(`rule-${rule}`)?.scrollIntoView({ block: 'center' })
  }, [rule, section])
  return (
    <Tabs
      label={say('web.playbook')}
      tabs={placeKeys.map((key) => ({ key, label: say(`web.playbook.section.${key}`) }))}
      value={section}
      onChange={(key) => void navigate({ to: '/playbook', search: { section: key }, replace: true })}
    >
      {section === 'custom' ? (
        <CustomFields view={view} />
      ) : (
        <RuleGroups groups={sections[section]} chosen={rule} />
      )}
    </Tabs>
  )
}

/** 手册: every rule that a tag, a grade or a next step follows from, as a sentence with its source. */
export const PlaybookPage = () => {
  const say = useText()
  const [yaml, setYaml] = useState(false)
  const [versions, setVersions] = useState(false)
  const may = useMay()
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<PlaybookView>('/playbook', { signal }),
    staleTime: Infinity
  })
  return (
    <div className="page playbook">
      <header className="row spread page-head">
        <div>
          <h1>{say('web.playbook')}</h1>
          {data && (
            <p className="soft small">
              {say('web.playbook.version', { version: data.version })}
              {data.createdAt !== null && (
                <>
                  {' · '}
                  <RelativeTime at={data.createdAt} />
                </>
              )}
              {data.author && ` · ${data.author.name}`}
            </p>
          )}
        </div>
        <div className="row">
          <Button kind="quiet" onClick={() => setVersions(true)}>
            {say('web.playbook.versions')}
          </Button>
          {data && may('playbook.write') && (
            <Link to="/playbook/edit" className="button primary">
              {say('web.playbook.edit')}
            </Link>
          )}
          <Button onClick={() => setYaml(true)}>{say('web.playbook.yaml.view')}</Button>
          <a className="button" href={apiUrl('/playbook/yaml')} download>
            {say('web.playbook.yaml')}
          </a>
        </div>
      </header>
      <RolloutLine />
      {data ? (
        <Playbook view={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
      {yaml && <YamlSheet onClose={() => setYaml(false)} />}
      {versions && <VersionList current={data?.version ?? null} onClose={() => setVersions(false)} />}
    </div>
  )
}

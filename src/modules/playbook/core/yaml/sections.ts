const sections = [
  'vocabulary',
  'fields',
  'customFields',
  'scenarios',
  'tags',
  'size',
  'regions',
  'offer',
  'idealCustomer',
  'needMatch',
  'scores',
  'dimensionPurpose',
  'screening',
  'leads',
  'grades',
  'cadences',
  'strategies',
  'segments',
  'needPriority',
  'verification',
  'slas',
  'refresh',
  'stages',
  'materials',
  'forms',
  'pool',
  'departmentFeeds',
  'retention'
] as const

/** The text that stands above each section of a written playbook, by its key. */
export const sectionCodes: ReadonlyMap<string, string> = new Map(
  sections.map((key) => [key, `playbook.section.${key}`])
)

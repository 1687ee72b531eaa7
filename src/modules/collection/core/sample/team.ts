/** The sample company's sales team (ours): four of them are the sellers whom the source documents name. */
export type SampleMember = Readonly<{
  name: string
  department: string
  title: string
  isManager: boolean
}>

export const sampleDepartments = ['华东销售部', '华北销售部', '大客户部'] as const

export const sampleTeam: readonly SampleMember[] = [
  { name: '周凯', department: '华东销售部', title: '销售经理', isManager: true },
  { name: '李明', department: '华东销售部', title: '销售代表', isManager: false },
  { name: '王芳', department: '华东销售部', title: '销售代表', isManager: false },
  { name: '吴敏', department: '华北销售部', title: '销售经理', isManager: true },
  { name: '赵强', department: '华北销售部', title: '销售代表', isManager: false },
  { name: '陈静', department: '华北销售部', title: '销售代表', isManager: false },
  { name: '孙悦', department: '大客户部', title: '大客户经理', isManager: true },
  { name: '刘洋', department: '大客户部', title: '客户经理', isManager: false }
]

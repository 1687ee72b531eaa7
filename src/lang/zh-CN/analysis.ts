/** Texts of the analysis of a list. */
export const analysis: Readonly<Record<string, string>> = {
  'analysis.sameAsRow': '与第 {row} 行是同一客户，跟进记在那一行',
  'analysis.segment.matched': '属于{name}细分',
  'analysis.segment.none': '信息还不够，暂不细分',
  'analysis.segment.nameless': '未细分',
  'analysis.need.P0': 'P0：影响生存，立即处理',
  'analysis.need.P1': 'P1：紧急且重要',
  'analysis.need.P2': 'P2：可暂缓',
  'analysis.need.unjudged': 'P2：需求已知，紧急和重要程度没有说明，先按可暂缓处理',
  'analysis.need.none': '需求尚不明确',
  'analysis.grade.A': '客户A',
  'analysis.grade.B': '客户B',
  'analysis.grade.C': '客户C',
  'analysis.grade.none': '暂不分级',
  'analysis.priority.P0': 'P0 影响生存',
  'analysis.priority.P1': 'P1 紧急且重要',
  'analysis.priority.P2': 'P2 可暂缓',
  'analysis.priority.none': '需求不明'
}

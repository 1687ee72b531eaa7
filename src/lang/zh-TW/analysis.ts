/** Texts of the analysis of a list. */
export const analysis: Readonly<Record<string, string>> = {
  'analysis.sameAsRow': '與第 {row} 列是同一客戶，跟進記在那一列',
  'analysis.segment.matched': '屬於{name}細分',
  'analysis.segment.none': '資訊還不夠，暫不細分',
  'analysis.segment.nameless': '未細分',
  'analysis.need.P0': 'P0：影響生存，立即處理',
  'analysis.need.P1': 'P1：緊急且重要',
  'analysis.need.P2': 'P2：可暫緩',
  'analysis.need.unjudged': 'P2：需求已知，緊急度或重要度未說明，暫按可暫緩處理',
  'analysis.need.none': '需求尚不明確',
  'analysis.grade.A': '客戶A',
  'analysis.grade.B': '客戶B',
  'analysis.grade.C': '客戶C',
  'analysis.grade.none': '暫不分級',
  'analysis.priority.P0': 'P0 影響生存',
  'analysis.priority.P1': 'P1 緊急且重要',
  'analysis.priority.P2': 'P2 可暫緩',
  'analysis.priority.none': '需求不明'
}

/** Texts of saved views and of what is done to many, on the server. */
export const views: Readonly<Record<string, string>> = {
  'views.notFound': '没有这个视图，或者没有共享给你',
  'views.notYours': '这个视图是{author}的，只有本人或管理员能改；可以复制一份再改',
  'views.noDepartment': '作者还不属于任何部门，不能共享给部门',
  'views.nameTaken': '已经有一个叫“{name}”的视图，请换个名字',
  'views.tooMany': '最多保存 {most} 个视图，请先删掉不用的',
  'views.unaskable': '这样的筛选不能保存：{problem}',
  'views.outdated': '筛选里有现在已经不存在的选项',
  'views.noValues': '“{fact}”没有可供选择的值',
  'views.fact.customer.province': '省份',
  'views.fact.customer.city': '城市',
  'views.changedMeanwhile': '别人刚改过视图“{name}”，请看过最新的再改',
  'audit.action.view.shared': '共享了视图',
  'audit.action.view.changed': '修改了共享视图',
  'audit.action.view.removed': '删除了共享视图',
  'bulk.notFound': '没有这次批量操作，或者已过 30 天',
  'bulk.notDone': '这次批量操作还在进行，或者已经撤销',
  'bulk.noTags': '请至少选一个要加上或去掉的标签',
  'audit.action.bulk.begun': '开始了批量操作',
  'audit.action.bulk.undone': '撤销了批量操作'
}

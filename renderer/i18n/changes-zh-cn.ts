/** Words for changes that are taken back and done again. */
export const changesZhCn = {
  done: { undo: '已撤销：{{what}}', redo: '已重做：{{what}}' },
  nothing: { undo: '没有可以撤销的了', redo: '没有可以重做的了' },
  menu: { undo: '撤销：{{what}}', redo: '重做：{{what}}' },
  when: '{{what}}（{{ago}}）',
  other: '一处改动',
  operations: {
    annotations: {
      save: '批注',
      change: '多条批注的改动',
      split: '拆分批注',
      remove: '删除批注',
      restore: '恢复批注',
      putBack: '还原批注',
      accept: '核对批注',
      repoint: '重新定位批注',
      import: '并入他人批注',
    },
    colors: { save: '颜色含义' },
    dossier: { save: '摘编' },
    corrections: { save: '更正', setFields: '批量更正', revoke: '撤下更正', restore: '恢复更正' },
    authorities: { save: '机构', remove: '拆开机构', restore: '恢复机构' },
    searches: { save: '检索式', remove: '删除检索式', restore: '恢复检索式' },
    validity: { save: '效力认定' },
  },
} as const;

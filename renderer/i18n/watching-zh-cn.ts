/** Words of the watched folder. */
export const watchingZhCn = {
  title: '监视文件夹',
  hint: '选定本机或网络上的一个文件夹，其中已有和新来的文件写完之后会自动列出，等您过目。文件夹里的东西只读不改。',
  choose: '选择文件夹…',
  chooseOther: '换一个…',
  end: '不再监视',
  automatic: '不必过目，直接导入',
  settling_one: '正在监视；有 {{count}} 个文件还在写入',
  settling_other: '正在监视；有 {{count}} 个文件还在写入',
  states: {
    watching: '正在监视',
    unreachable: '现在打不开这个文件夹（可能没有连接），会继续尝试',
  },
  newFiles: '监视文件夹有新文件',
  takeIn: '导入（{{count}}）',
  later: '以后再说',
} as const;

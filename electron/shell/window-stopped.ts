import type { Language } from '#core/model/language.ts';

/** What the person is told when the page dies again and again; the folder of the log follows. */
export const windowStopped: Record<Language, { stoppedTitle: string; stopped: string }> = {
  'zh-CN': {
    stoppedTitle: '窗口接连意外停止',
    stopped:
      '已经保存的期、批注和摘编完好。公报馆即将退出，请重新启动；如果仍然出现，请把日志文件交给维护人员：',
  },
  en: {
    stoppedTitle: 'The window stopped several times',
    stopped:
      'Issues, annotations and dossiers saved before are intact. Gazette Hall will now quit; please start it again. If this goes on, give the log file to the maintainers:',
  },
};

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '#core/contract/shell-operations.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** Makes the messages ready, in Chinese until the settings are known. */
export async function startMessages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCn }, en: { translation: en } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
}

/** Shows the window in a language. */
export async function speak(language: Settings['language']): Promise<void> {
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t('app.name');
}

import { CITY_THEMES } from './city.ts';
import { ECONOMY_THEMES } from './economy.ts';
import { PEOPLE_THEMES } from './people.ts';
import type { Theme } from './theme.ts';

/** Every field of government that the samples speak of. */
export const THEMES: readonly Theme[] = [...ECONOMY_THEMES, ...CITY_THEMES, ...PEOPLE_THEMES];

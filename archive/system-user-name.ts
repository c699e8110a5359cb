import { userInfo } from 'node:os';

/** The name of the user of this computer; empty where the system does not say. */
export function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

import { simplify } from '../text/simplify.ts';

const RECIPIENT_END =
  /(?:部门|单位|机构|企业|政府|办事处|管委会|委员会|委員會|代表|委员|同志|局|厅|院|公司|中心|办|部|委|等|们|组|行|社|会|区|县|市|校|處|处|室)[：:∶]$/u;
const NOT_RECIPIENT = /决定|如下|任命|免去|通知|以下|。|是[：:∶]$/;
const LONGEST = 300;

/** Whether a line is that of the recipients, 主送机关 or the audience of a speech. */
export function isRecipient(text: string): boolean {
  if (text.length > LONGEST) return false;
  // 各镇人民政府（办事处）：
  const plain = simplify(text).replace(/[（(][^（()）]{2,20}[）)](?=[：:∶]$)/u, '');
  return RECIPIENT_END.test(plain) && !NOT_RECIPIENT.test(plain);
}

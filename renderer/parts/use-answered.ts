import { useState } from 'react';

/** What was asked when the answer that is shown was given: it stays behind `asked` while another answer is awaited. */
export function useAnswered<Asked>(asked: Asked, isOfEarlier: boolean): Asked {
  const [answered, setAnswered] = useState(asked);
  if (!isOfEarlier && answered !== asked) setAnswered(asked);
  return isOfEarlier ? answered : asked;
}

/** Below this a conclusion is marked wherever the document is shown. */
export const SURE = 0.7;

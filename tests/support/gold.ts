/** What a bulletin says, read by eye. What is left out, or a column that is null, is left open. */
export type Gold = {
  file: string;
  issue: { bulletin: string; year: number; number: number };
  documents: GoldDocument[];
};

export type GoldDocument = {
  order: number;
  column: string | null;
  title: string;
  documentNumber: string | null;
  issuers: string[];
  speaker: string | null;
  signedOn: string | null;
  printedOn: string | null;
  attachment?: string;
  outlineLevel1?: string[];
  outlineLevel2Counts?: number[];
  numberedMeasures?: number;
  appointed?: string[];
  removed?: string[];
  table?: { header: string[]; rows: string[][]; note: string };
};

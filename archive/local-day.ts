/** The day `2024-03-06` of a moment where this machine stands: not the day of an instant in UTC, which begins hours later in China. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment where the user is, as yyyy-mm-dd: what a date field holds. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
};

/** The last millisecond of a day where the user is. */
export const endOfDay = (day: string): number => new Date(`${day}T23:59:59.999`).getTime();

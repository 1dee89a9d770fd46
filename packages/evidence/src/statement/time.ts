/** Whether a text is a moment of the calendar in UTC, to the second: `2026-02-30T00:00:00Z` is none. */
export const isMoment = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text.replace("Z", ".000Z");
};

/** Whether a text is a day of the calendar. */
export const isDay = (text: string): boolean => isMoment(`${text}T00:00:00Z`);

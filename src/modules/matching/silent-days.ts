/** How long both sides have to answer a silent match, in days, where nothing is set. */
export const SILENT_DAYS = 21;
/** What may be set: time enough for somebody who looks twice a week, and an end within a season. */
export const silentDaysBounds = [3, 90] as const;
/** The row in the table `setting`; its value is a text, as it is typed. */
export const silentDaysSetting = 'matching.silentDays';

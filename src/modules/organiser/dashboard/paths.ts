/** URLs of what the organisers' start page does itself. */
export const dashboardPaths = {
  retryMail: (id: string) => `/organisation/mails/${id}/neuversuch`,
  retryOutbox: (id: number) => `/organisation/vorgaenge/${id}/neuversuch`,
  feedback: () => '/organisation/rueckmeldungen',
  feedbackDone: (id: string) => `/organisation/rueckmeldungen/${id}/erledigt`,
} as const;

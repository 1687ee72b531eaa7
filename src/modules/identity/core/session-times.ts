/** A session lives thirty days from its last request; `app_enter_session` slides by the same number. */
export const SESSION_MS = 30 * 24 * 3_600_000

/** An invitation is good for a week, a reset link for a day (ours: long enough to hand over, short enough to forget). */
export const INVITATION_MS = 7 * 24 * 3_600_000
export const RESET_MS = 24 * 3_600_000

/** Somebody has cancelled, or another does the work now: what is at hand is not kept. */
export class NoLongerOurs extends Error {}

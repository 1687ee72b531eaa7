/** Texts of the page 复核 and of the review of one customer. */
export const reviewWeb: Readonly<Record<string, string>> = {
  'review.web.title': '複核'
}

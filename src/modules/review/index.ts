export { createReviewRoutes } from './io/routes.ts'
export { createReviewTasks } from './io/tasks.ts'
export { followAllReviews, followReviews, type Following } from './service/follow.ts'

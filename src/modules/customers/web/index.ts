/** Each page is fetched by itself: whoever looks at the list does not wait for the page of one customer. */
export const customerListPage = async () => import('./list/customer-list-page.tsx')
export const customerPage = async () => import('./page/customer-page.tsx')
export const quickEntry = async () => import('./entry/quick-entry.tsx')

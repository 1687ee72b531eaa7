/** Each page is fetched by itself: who only reads the playbook does not wait for its editor. */
export const playbookPage = async () => import('./playbook-page.tsx')
export const editPage = async () => import('./edit/edit-page.tsx')

/**
 * Where this copy of the guide lives. Each value can be set from the environment, so that a mirror, a preview or a
 * company's own copy needs no change in the code.
 */
export const site = {
	/** Address of the deployed site, for canonical links and the sitemap. */
	url: process.env.SITE_URL ?? 'http://localhost:4321',
	/** Path under which it is served: `/` at a domain root, `/guide` below one. */
	base: process.env.BASE_PATH ?? '/',
	/**
	 * Address of the public repository up to and including the branch, for "Edit this page"
	 * (`https://…/edit/main/`). Without it no edit link is shown.
	 */
	editBase: process.env.EDIT_BASE,
};

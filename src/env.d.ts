declare namespace App {
	interface Locals {
		/** The English entry that holds the structural facts of the page shown. */
		structure: import('./guide/pages').Page;
		/** The way from the front page to the page shown, without the page itself. */
		crumbs: import('./routeData').Crumb[];
	}
}

/** What one tab keeps until it is closed, and no other tab sees. The table of keys stands in storage.ts. */

export interface TabStore {
	readonly read: () => string | undefined;
	/** Writes, or removes what is `undefined`. Says whether it outlives this page; what was there before stays otherwise. */
	readonly write: (text: string | undefined) => boolean;
}

/** @param storage looks storage up; called each time, because access itself throws where it is blocked */
export function tabStore(key: string, storage: () => Storage = () => window.sessionStorage): TabStore {
	return {
		read: () => {
			try {
				return storage().getItem(key) ?? undefined;
			} catch {
				return undefined;
			}
		},
		write: (text) => {
			try {
				if (text === undefined) storage().removeItem(key);
				else storage().setItem(key, text);
				return true;
			} catch {
				return false;
			}
		},
	};
}

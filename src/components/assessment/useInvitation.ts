import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Id } from '../../assessment/types.ts';
import { fragmentOf, invitationIn } from './place.ts';

/** The code of the invitation to the session in which the parts below are shown. */
export const Invitation = createContext<string | undefined>(undefined);

/** Makes the address of a place, in the session that one is in. */
export function useFragmentOf(): (step: Id, question?: Id) => string {
	const invitation = useContext(Invitation);
	return (step, question) => fragmentOf(step, question, invitation);
}

/** The invitation in the address, now and whenever it changes. */
export function useInvitation(): string | undefined {
	const [invitation, setInvitation] = useState<string>();
	useEffect(() => {
		const follow = () => {
			setInvitation(invitationIn(location.hash));
		};
		follow();
		addEventListener('hashchange', follow);
		return () => {
			removeEventListener('hashchange', follow);
		};
	}, []);
	return invitation;
}

import type { Text } from './types.ts';

const messages = {
	missing: {
		en: 'There is no result link in this text. Copy the whole link and paste it again.',
		zh: '这段内容里没有结果链接。请复制完整的链接，再粘贴一次。',
	},
	truncated: {
		en: 'This link was cut short, as chat apps do. Ask for the whole link again, by e-mail if it happens twice.',
		zh: '链接被截断了，聊天软件常会这样。请让对方重新发一次完整的链接；再断就改用邮件发。',
	},
	damaged: {
		en: 'This link was changed on its way, and its result cannot be trusted. Ask for the link again.',
		zh: '链接在途中被改动了，结果不可信。请让对方重新发一次链接。',
	},
	unreadable: {
		en: 'These saved answers cannot be read. Open the file again, or start afresh.',
		zh: '这份保存的答案无法读取。请重新打开文件，或者从头开始作答。',
	},
	'too-big': {
		en: 'This is far larger than any saved answers. Open the file that this site wrote, with “.json” at the end of its name.',
		zh: '内容太大，不会是保存的答案。请打开本站导出的那个文件，文件名以 .json 结尾。',
	},
	foreign: {
		en: 'This belongs to another assessment. Open it on the page of that one.',
		zh: '这属于另一套自测，请到那套自测的页面打开。',
	},
	future: {
		en: 'This was made with a newer version of the assessment. Reload the page, then open it again.',
		zh: '这是用更新版本的自测生成的。请刷新页面，然后重新打开。',
	},
	older: {
		en: 'This was made with an earlier edition, in which some answers meant something else. Please take the assessment again.',
		zh: '这是用早期版本的自测生成的，其中有些答案的含义已经改变。请重新做一次自测。',
	},
	'no-invite': {
		en: 'There is no invitation in this link. Ask whoever invited you for the whole link.',
		zh: '这个链接里没有邀请。请向邀请你的人要完整的链接。',
	},
	'damaged-invite': {
		en: 'This invitation was changed or cut short on its way, so nobody can tell what it asks. Scan the QR code on the slide, or ask for the link again.',
		zh: '这份邀请在途中被改动或截断了，看不出要你回答什么。请扫屏幕上的二维码，或者请对方重新发一次链接。',
	},
	'foreign-invite': {
		en: 'This invitation is to another assessment. Open the link exactly as it was sent.',
		zh: '这份邀请是另一套自测的。请按收到的链接原样打开。',
	},
	'future-invite': {
		en: 'This invitation was made with a newer version of the assessment. Reload the page, then open the link again.',
		zh: '这份邀请是用更新版本的自测生成的。请刷新页面，再打开一次链接。',
	},
	'older-invite': {
		en: 'This invitation was made for an earlier edition of the assessment. Ask whoever invited you to make a new one.',
		zh: '这份邀请是为早期版本的自测生成的。请让邀请你的人重新生成一份。',
	},
} as const satisfies Record<string, Text>;

/** Why something that came from outside is not used. */
export interface Failure<Code extends keyof typeof messages> {
	readonly code: Code;
	/** What happened, and what to do now. */
	readonly message: Text;
}

export function failure<Code extends keyof typeof messages>(code: Code): Failure<Code> {
	return { code, message: messages[code] };
}

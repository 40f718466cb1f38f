/** The words of the interface: every string stands in every language. */
import { z } from 'zod';
import type { ContentFile } from '../content-files.ts';
import { languages } from '../vocabulary.ts';
import { read, type Report } from './content.ts';

export function checkInterface(files: readonly ContentFile[], report: Report) {
	const strings = z.record(z.string(), z.string().trim().min(1));
	const keys = languages.map((language) => {
		const path = `src/content/i18n/${language === 'zh' ? 'zh-CN' : language}.json`;
		const file = files.find((candidate) => candidate.path === path);
		return { path, keys: Object.keys((file && read(file, strings, report)) ?? {}) };
	});
	for (const { path, keys: own } of keys) {
		for (const other of keys) {
			for (const key of own.filter((key) => !other.keys.includes(key))) {
				report(other.path, key, 'is missing', `Translate it; ${path} has it.`);
			}
		}
	}
}

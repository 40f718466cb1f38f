/** How the guide writes, as far as a machine can tell. docs/style-en.md and docs/style-zh.md say the rest. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { ContentFile } from '../content-files.ts';
import type { Language } from '../vocabulary.ts';
import { isChinese, type Content, type Report } from './content.ts';
import { proseOf } from './prose.ts';

/** Words that say nothing, each with what to do instead. */
const fillers: Record<Language, readonly [pattern: RegExp, remedy: string][]> = {
	en: [
		[/\bin today['’]s\b/i, 'Begin with the point.'],
		[/\b(it is|it['’]s) (important|worth) (to note|noting|mentioning)\b/i, 'Say it without announcing it.'],
		[/\bneedless to say\b/i, 'Leave it out, or say it.'],
		[/\bat the end of the day\b/i, 'Leave it out.'],
		[/\bin order to\b/i, 'Write “to”.'],
		[/\b(leverag|utili[sz])(e|es|ed|ing)\b/i, 'Write “use”.'],
		[/\bgame[- ]chang/i, 'Say what it changes.'],
		[/\b(seamless|cutting[- ]edge|state[- ]of[- ]the[- ]art|world[- ]class|best[- ]in[- ]class)/i, 'Say what it does.'],
		[/\b(ever[- ]changing|fast[- ]paced|rapidly evolving)\b/i, 'Say what changed, and when.'],
		[/\b(delve|deep dive|unlock|holistic|synerg)/i, 'Use a plain word.'],
		[/\bgoing forward\b/i, 'Give the date.'],
	],
	zh: [
		[/在当今|在这个.{0,6}时代|随着.{0,20}的(不断|快速|飞速)?发展/, '直接写要点。'],
		[/众所周知|不言而喻|毋庸置疑|值得注意的是|需要指出的是/, '删掉，直接说。'],
		[/总而言之|综上所述|总的来说/, '删掉，或只留结论。'],
		[/赋能|抓手|底层逻辑|颗粒度|全方位|一站式|组合拳/, '换成具体的动作。'],
		[/对于.{1,12}(来说|而言)/, '直接用主语开头。'],
		[/进行(了)?(沟通|分析|优化|调整|管理|处理|讨论|评估)/, '直接用动词。'],
		[/您(?![）”])/, '用“你”。'],
	],
};

/** Punctuation that does not belong to a language, each with the remedy. */
const punctuation: Record<Language, readonly [pattern: RegExp, what: string, remedy: string][]> = {
	en: [
		[/[，。；：？！、（）「」]/, 'has Chinese punctuation', 'Use English punctuation.'],
		[/ [,;?!](?=\s|$)/, 'has a space before a punctuation mark', 'Close it up.'],
	],
	zh: [
		[/\p{Script=Han}([,;:?!]|\.(?=\s|$))/u, 'has a half-width mark after Chinese', 'Use ，。；：？！.'],
		[/\p{Script=Han} ?\((?=[^)]*\p{Script=Han})/u, 'has half-width brackets around Chinese', 'Use （）.'],
		[/["']\p{Script=Han}|\p{Script=Han}["']/u, 'has straight quotation marks', 'Use “ ”.'],
		[/\.\.\.|。。/, 'has full stops in a row', 'Use ……, or one 。.'],
		[/[Ａ-Ｚａ-ｚ０-９]/, 'has full-width letters or figures', 'Use half-width ones.'],
		[
			/\p{Script=Han} (?=[，。；：？！、）”])|[，。；：？！、（“] +\p{Script=Han}/u,
			'has a space beside a mark',
			'Close it up.',
		],
	],
};

/**
 * Highest reading level of a page's running text by Flesch and Kincaid: years of school that the text asks of its
 * reader. Lists and tables do not count, because they are not sentences.
 */
export const highestGrade = 10;
/** Fewest words of running text that say anything about its level. */
const fewestWords = 100;

export function checkWriting({ docs, english }: Content, report: Report) {
	for (const file of docs.filter((file) => !file.error)) {
		const language = isChinese(file) ? 'zh' : 'en';
		// Examples of bad writing stand in quotation marks, in “Before” and in “Don't”.
		checkWords(proseOf(withoutBadExamples(file.body)), language, file.path, report);
		checkHeadings(file, report);
		if (language === 'en' && english.get(file.id)?.type !== 'page') checkGrade(file, report);
	}
}

/**
 * Filler, except in quotation marks, and punctuation that does not belong to the language: the first place of each.
 * @param place where in the file the text stands, if that needs saying
 */
export function checkWords(text: string, language: Language, path: string, report: Report, place = '') {
	const first = (lines: string, pattern: RegExp, what: string, remedy: string) => {
		const line = lines.split('\n').find((line) => pattern.test(line));
		if (line) report(path, `${place}“${excerpt(line, pattern)}”`, what, remedy);
	};
	const unquoted = text.replace(/“[^”]*”|"[^"\n]*"/g, '');
	for (const [pattern, remedy] of fillers[language]) first(unquoted, pattern, 'says nothing', remedy);
	const own = foreignQuotesRemoved(text, language);
	for (const [pattern, what, remedy] of punctuation[language]) first(own, pattern, what, remedy);
}

const withoutBadExamples = (body: string) => body.replace(/<(Before|Dont)\b[\s\S]*?<\/\1>/g, '').replace(/^>.*$/gm, '');

/** What a page quotes in the other language keeps that language's marks. */
const foreignQuotesRemoved = (text: string, language: Language) =>
	language === 'zh'
		? text.replace(/“[^”\p{Script=Han}]*”/gu, '“”')
		: text
				.replace(/["“][^"”\n]*\p{Script=Han}[^"”\n]*["”]/gu, '“”')
				.replace(/\S*\p{Script=Han}[\p{Script=Han}\p{P}\d\w%（），。、！？：；]*/gu, '');

/** The place in a line where a rule found something, with a little of what stands around it. */
function excerpt(line: string, pattern: RegExp): string {
	const at = pattern.exec(line)!.index;
	return line.slice(Math.max(0, at - 12), at + 24).trim();
}

/** Headings go down one step at a time and begin below the title. */
function checkHeadings(file: ContentFile, report: Report) {
	let level = 1;
	for (const [, marks = '', heading = ''] of file.body.matchAll(/^(#{1,6}) +(.+)$/gm)) {
		if (marks.length === 1) {
			report(file.path, `# ${heading}`, 'is a second title', 'The title stands in the frontmatter; begin with ##.');
		} else if (marks.length > level + 1) {
			report(file.path, `${marks} ${heading}`, 'leaves out a level', `Use ${'#'.repeat(level + 1)}.`);
		}
		level = marks.length;
	}
}

function checkGrade(file: ContentFile, report: Report) {
	const grade = gradeOf(file.body);
	if (grade === undefined || grade <= highestGrade) return;
	const message = `asks for ${grade.toFixed(1)} years of school`;
	const remedy = `Shorten sentences and words until it is ${highestGrade} or less.`;
	report(file.path, 'reading level', message, remedy);
}

/** Flesch–Kincaid grade of a page's paragraphs; nothing for a page that has hardly any. */
export function gradeOf(body: string): number | undefined {
	const paragraphs = proseOf(body)
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '' && !/^([|#>*-]|\d+\.)/.test(paragraph));
	const words = paragraphs.flatMap((paragraph) => paragraph.match(/[A-Za-z][A-Za-z’'-]*/g) ?? []);
	if (words.length < fewestWords) return undefined;
	const sentences = paragraphs.reduce(
		(count, paragraph) => count + paragraph.split(/[.!?]["”’)]*(\s|$)/).filter(Boolean).length,
		0,
	);
	const syllables = words.reduce((count, word) => count + syllable(word), 0);
	return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
}

/** The CRC-32 of zip, PNG and Ethernet, 0 to 2³² − 1. Without a table: a link has forty bytes. */
export function crc32(bytes: readonly number[]): number {
	let crc = -1;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

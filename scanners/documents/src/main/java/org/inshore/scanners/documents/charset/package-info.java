/**
 * Charset detection: one pass of checks over all bytes decides for UTF-8 or GB 18030, which stay as
 * they are; anything else is decoded to UTF-8 on the way.
 *
 * <p>{@code CharsetDetector} asks in turn: a {@code ByteOrderMark}, {@code Utf8Check}, {@code
 * Gb18030Check} (both strict, eight bytes at a time by {@code ByteWords}), zeros of UTF-16 and
 * UTF-32 ({@code ControlCounter}), then {@code CharsetGuess}, which decodes in all other charsets
 * at once ({@code CharsetProbe}) and lets {@code PairCounter} tell GB 2312 from Big5 by common
 * characters. Lines of several charsets are decoded each for itself ({@code MixedLines}, {@code
 * MixedStream}). The answer is a {@code DecodedText}, with a note where it is not certain. {@code
 * Ascii} tells digits and letters for all that look at bytes.
 *
 * <p>All bytes are looked at, not a head: a first Chinese character may come after a million of
 * ASCII.
 */
@NullMarked
package org.inshore.scanners.documents.charset;

import org.jspecify.annotations.NullMarked;

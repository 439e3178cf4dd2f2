/**
 * Texts that stand for something else: Base64 and its kin, uuencode, quoted-printable, dumps of
 * bytes.
 *
 * <p>A whole file in one {@code Alphabet} is an {@code EncodedForm}; forms with a frame of their
 * own have a class each. Within any text {@code CodedDocuments} notes long runs of such digits
 * whose first characters are the beginning of a document ({@code CodedDocument}), and hands them on
 * as inner documents when the text is done ({@code CodedStream}). Dumps are read line by line
 * ({@code HexDump}, {@code BitDump}).
 *
 * <p>The text itself is read besides, unless it is nothing but digits. A code that is not decoded
 * is told ({@code ForeignCodeForm}).
 */
@NullMarked
package org.inshore.scanners.documents.structure.encoded;

import org.jspecify.annotations.NullMarked;

/**
 * Texts that stand for something else: Base64, Base32, hex, uuencode, quoted-printable, hex dumps,
 * PostScript.
 */
@NullMarked
package org.inshore.scanners.documents.structure.encoded;

import org.jspecify.annotations.NullMarked;

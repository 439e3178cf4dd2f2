/** Texts that stand for something else: Base64, PostScript. */
@NullMarked
package org.inshore.scanners.documents.structure.encoded;

import org.jspecify.annotations.NullMarked;

/**
 * Records of mainframes: fields that a copybook of COBOL declares, zoned, packed and binary numbers,
 * text in a code page.
 */
@NullMarked
package org.inshore.scanners.documents.mainframe;

import org.jspecify.annotations.NullMarked;

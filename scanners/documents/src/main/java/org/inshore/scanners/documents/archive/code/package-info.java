/** Codes of variable length, as archives pack with them. */
@NullMarked
package org.inshore.scanners.documents.archive.code;

import org.jspecify.annotations.NullMarked;

/**
 * Text handed on in blocks: cut at line ends, never inside a character, with escapes turned;
 * numbers written as a program shows them.
 */
@NullMarked
package org.inshore.scanners.documents.content;

import org.jspecify.annotations.NullMarked;

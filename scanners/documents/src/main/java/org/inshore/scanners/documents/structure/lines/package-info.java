/** Tables that stand in a text of lines: what recognises one, and what parts a line into cells. */
@NullMarked
package org.inshore.scanners.documents.structure.lines;

import org.jspecify.annotations.NullMarked;

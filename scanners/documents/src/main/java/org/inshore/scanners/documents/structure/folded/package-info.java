/** Cards, calendars and entries of directories, whose lines are folded and whose values encoded. */
@NullMarked
package org.inshore.scanners.documents.structure.folded;

import org.jspecify.annotations.NullMarked;

/** Numbers of lists that a document counts and does not hold as text. */
@NullMarked
package org.inshore.scanners.documents.numbering;

import org.jspecify.annotations.NullMarked;

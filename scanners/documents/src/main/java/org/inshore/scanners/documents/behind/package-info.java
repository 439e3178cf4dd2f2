/** Bytes behind the end of a document, which its own program passes over. */
@NullMarked
package org.inshore.scanners.documents.behind;

import org.jspecify.annotations.NullMarked;

/** Tests of what stands behind the end of documents. */
@NullMarked
package org.inshore.scanners.documents.behind;

import org.jspecify.annotations.NullMarked;
